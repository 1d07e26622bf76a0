import {type Block, pageMarks, type TextBlock} from '../office/block.ts'
import {insertNumber} from '../office/insertNumber.ts'
import {findHidden} from '../office/officeFindings.ts'
import {noteBlocks} from '../office/noteBlocks.ts'
import {withoutPageMarks} from '../office/withoutPageMarks.ts'
import {isContentsEntry, parseCaption, parseListMark} from '../lineForms.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../xml/xmlElement.ts'
import {OdtCounter} from './odtCounter.ts'
import type {OdtNote, OdtState} from './odtState.ts'
import {type InlineText, readInlineText} from './readInlineText.ts'
import type {OdtListLevel} from './readListLevels.ts'
import type {OdtStyle} from './readOdtStyles.ts'
import {readOdtTable} from './readOdtTable.ts'

/** What a part of a document holds: its blocks, and the notes that stand elsewhere. */
export interface OdtStory {
  readonly blocks: readonly Block[]
  readonly notes: readonly OdtNote[]
}

export interface OdtStoryOptions {
  /** In a cell, a row of a table must not be torn apart: its notes are handed back, too. */
  readonly isCell?: boolean
}

/**
 * Reads the paragraphs, lists and tables of a text, a cell, a note or a text box, in the order in which they
 * are read. Footnotes follow the paragraph or table that refers to them, text boxes the paragraph that they are
 * anchored to. Endnotes are handed back.
 */
export function readOdtStory(
  element: XmlElement,
  state: OdtState,
  options: OdtStoryOptions = {},
): OdtStory {
  const reader = new StoryReader(state, options)
  reader.readContent(element)
  return reader.finish()
}

/** A document's text that is read as it comes: child by child, and its tables row by row. */
export interface TextReading {
  readonly read: (child: XmlElement) => void
  /** Takes a child of a table before the table itself, which comes without its rows when all are read. */
  readonly readRow: (child: XmlElement) => void
  readonly finish: () => OdtStory
}

export function beginText(state: OdtState): TextReading {
  const reader = new StoryReader(state, {})
  return {
    read: (child) => reader.readBlock(child),
    readRow: (child) => reader.readRow(child),
    finish: () => reader.finish(),
  }
}

/** The list that a paragraph stands in. */
interface ListPlace {
  readonly counter: OdtCounter
  readonly levels: readonly OdtListLevel[]
  readonly style: string
  /** From zero. */
  readonly level: number
}

class StoryReader {
  readonly #state: OdtState
  readonly #options: OdtStoryOptions
  readonly #blocks: Block[] = []
  readonly #notes: OdtNote[] = []
  readonly #tableNotes: OdtNote[] = []
  #isContents = false
  #listDepth = 0

  constructor(state: OdtState, options: OdtStoryOptions) {
    this.#state = state
    this.#options = options
  }

  finish(): OdtStory {
    this.#addNotes(this.#tableNotes.splice(0))
    return {blocks: this.#blocks, notes: this.#notes}
  }

  readContent(element: XmlElement): void {
    for (const child of element.children) if (typeof child !== 'string') this.readBlock(child)
  }

  readBlock(element: XmlElement): void {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#readParagraph(element, '')
        break
      case 'text:list':
        this.#readList(element, undefined)
        break
      case 'table:table':
        this.#readTable(element)
        break
      case 'text:section':
        this.#readSection(element)
        break
      case 'text:soft-page-break':
        this.#state.found.renderedBreaks++
        this.#blocks.push({kind: 'paragraph', text: pageMarks.rendered})
        break
      case 'text:tracked-changes':
        this.#countChanges(element)
        break
      case 'text:table-of-content':
        this.#isContents = true
        this.readContent(childOf(element, 'text:index-body') ?? {...element, children: []})
        this.#isContents = false
        break
      default:
        if (!SKIPPED.has(element.name)) this.readContent(element)
    }
  }

  /** Deleted text stands here, apart from the text; what was inserted is only marked. */
  #countChanges(element: XmlElement): void {
    for (const region of childrenOf(element, 'text:changed-region')) {
      if (childOf(region, 'text:deletion') !== undefined) this.#state.found.deletions++
      if (childOf(region, 'text:insertion') !== undefined) this.#state.found.insertions++
    }
  }

  #readSection(element: XmlElement): void {
    const isHidden =
      attributeOf(element, 'text:display') === 'none' ||
      this.#state.styles.isHiddenSection(attributeOf(element, 'text:style-name'))
    if (isHidden) findHidden(this.#state.found, textOf(element))
    else this.readContent(element)
  }

  /** A note does not stand between the rows of its table. */
  readRow(row: XmlElement): void {
    this.#tableNotes.push(...this.#readRows([row]))
  }

  #readTable({children}: XmlElement): void {
    this.#addNotes([...this.#tableNotes.splice(0), ...this.#readRows(children)])
  }

  #readRows(rows: readonly XmlNode[]): readonly OdtNote[] {
    const {blocks, notes} = readOdtTable(rows, this.#state, readOdtStory)
    for (const block of blocks) this.#blocks.push(block)
    return notes
  }

  #readList(element: XmlElement, outer: ListPlace | undefined): void {
    const place = this.#placeOf(element, outer)
    this.#listDepth++
    for (const item of childrenOf(element)) {
      const isItem = item.name === 'text:list-item'
      let number = isItem ? this.#numberOf(item, place) : ''
      for (const child of childrenOf(item)) {
        if (child.name === 'text:list') this.#readList(child, place)
        else if (child.name === 'text:p' || child.name === 'text:h') {
          this.#readParagraph(child, number)
          number = ''
        } else this.readBlock(child)
      }
    }
    this.#listDepth--
  }

  /** A list within a list has the counter and, unless it says otherwise, the style of that. */
  #placeOf(element: XmlElement, outer: ListPlace | undefined): ListPlace {
    const {lists, listsByStyle, styles} = this.#state
    const style = attributeOf(element, 'text:style-name') ?? outer?.style ?? ''
    const levels = styles.list(style)
    if (outer !== undefined) return {...outer, style, levels, level: outer.level + 1}
    const id = attributeOf(element, 'xml:id')
    const other = attributeOf(element, 'text:continue-list')
    const continued = other === undefined ? undefined : lists.get(other)
    const goesOn = attributeOf(element, 'text:continue-numbering') === 'true'
    const counter = continued ?? (goesOn ? listsByStyle.get(style) : undefined) ?? new OdtCounter()
    if (id !== undefined) lists.set(id, counter)
    listsByStyle.set(style, counter)
    return {counter, levels, style, level: 0}
  }

  /** An item that only holds a deeper list has no number of its own. */
  #numberOf(item: XmlElement, {counter, levels, level}: ListPlace): string {
    const [first] = childrenOf(item).filter(({name}) => name !== 'text:number')
    if (first === undefined || first.name === 'text:list') return ''
    const start = Number(attributeOf(item, 'text:start-value'))
    const counted = counter.next(levels, level, start > 0 ? start : undefined)
    const said = textOf(childOf(item, 'text:number')).trim()
    return said === '' ? counted : `${said} `
  }

  #readParagraph(element: XmlElement, listNumber: string): void {
    const style = this.#state.styles.paragraph(attributeOf(element, 'text:style-name'))
    if (isHiddenParagraph(element)) {
      findHidden(this.#state.found, textOf(element))
      return
    }
    if (style.breaksBefore === true) this.#askForPage(style)
    const inline = readInlineText(element, style, this.#state)
    const block = this.#describe(element, inline, style, listNumber)
    this.#blocks.push(block)
    this.#state.looks.set(block, {isBold: inline.isBold, size: style.size})
    for (const box of inline.boxes) {
      const {blocks, notes} = readOdtStory(box, this.#state, {
        isCell: this.#options.isCell ?? false,
      })
      for (const block of blocks) this.#blocks.push(withoutPageMarks(block))
      this.#addNotes(notes)
    }
    this.#addNotes(inline.notes)
    if (style.breaksAfter === true) this.#askForPage({name: ''})
  }

  /** The first page is there without being asked for. */
  #askForPage({firstPage, pageFormat}: OdtStyle): void {
    if (this.#blocks.length > 0) {
      this.#state.found.askedBreaks++
      this.#blocks.push({kind: 'paragraph', text: pageMarks.asked})
    }
    if (firstPage === undefined && pageFormat === undefined) return
    this.#blocks.push({
      kind: 'section',
      ...(firstPage === undefined ? {} : {firstPage}),
      ...(pageFormat === undefined ? {} : {pageFormat}),
    })
  }

  #addNotes(notes: readonly OdtNote[]): void {
    for (const note of notes) {
      if (note.isEndnote || this.#options.isCell === true) this.#notes.push(note)
      else this.#blocks.push(...readOdtNote(note, this.#state))
    }
  }

  #describe(
    element: XmlElement,
    {text, number}: InlineText,
    style: OdtStyle,
    listNumber: string,
  ): TextBlock {
    if (element.name === 'text:h') return this.#describeHeading(element, {text, number}, listNumber)
    const words = insertNumber(listNumber, text)
    if (style.name === 'title') return {kind: 'heading', text: words, depth: 1}
    const start = words.trimStart()
    if (CAPTION_STYLE.test(style.name) || parseCaption(start) !== undefined) {
      return {kind: 'caption', text: words}
    }
    const isEntry = this.#isContents || isContentsEntry(start)
    const isItem = isEntry || listNumber !== '' || parseListMark(start) !== undefined
    return isItem
      ? {kind: 'list-item', text: words, depth: this.#listDepth}
      : {kind: 'paragraph', text: words}
  }

  #describeHeading(
    element: XmlElement,
    {text, number}: Pick<InlineText, 'text' | 'number'>,
    listNumber: string,
  ): TextBlock {
    const depth = Math.min(
      Math.max(Number(attributeOf(element, 'text:outline-level') ?? 1) || 1, 1),
      10,
    )
    const isHeader = attributeOf(element, 'text:is-list-header') === 'true' || text.trim() === ''
    const start = Number(attributeOf(element, 'text:start-value'))
    const counted =
      isHeader || listNumber !== ''
        ? listNumber
        : this.#state.headings.next(
            this.#state.styles.outline,
            depth - 1,
            start > 0 ? start : undefined,
          )
    const said = number === undefined || number === '' ? counted : `${number} `
    return {kind: 'heading', text: insertNumber(said, text), depth}
  }
}

/** The paragraphs of a note. */
export function readOdtNote({mark, content}: OdtNote, state: OdtState): readonly Block[] {
  return noteBlocks(mark, readOdtStory(content, state, {isCell: true}).blocks)
}

function isHiddenParagraph(element: XmlElement): boolean {
  const field = childOf(element, 'text:hidden-paragraph')
  return attributeOf(field, 'text:is-hidden') === 'true'
}

/** LibreOffice has a style for the captions of each kind. */
const CAPTION_STYLE = /^(?:caption|billedtekst|illustration|table|figure|tabel|figur)$/u

const SKIPPED: ReadonlySet<string> = new Set([
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'office:annotation',
])
