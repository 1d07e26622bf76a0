import {type Block, pageMarks, type TextBlock} from '../office/block.ts'
import {insertNumber} from '../office/insertNumber.ts'
import {noteBlocks} from '../office/noteBlocks.ts'
import {withoutPageMarks} from '../office/withoutPageMarks.ts'
import {isContentsEntry, parseCaption, parseListMark} from '../lineForms.ts'
import {attributeOf, childOf, childrenOf, type XmlElement, type XmlNode} from '../xml/xmlElement.ts'
import {chooseAlternative} from './chooseAlternative.ts'
import type {DocxNote, DocxState} from './docxState.ts'
import {readNumber, readSwitch, readValue, toNumber} from './readSetting.ts'
import {readRuns, type RunText} from './readRuns.ts'
import type {DocxStyle} from './readStyles.ts'
import {readTable} from './readTable.ts'
import {SectionReader} from './sectionReader.ts'

/** What a part of a document holds: its blocks, and the notes that stand elsewhere. */
export interface Story {
  readonly blocks: readonly Block[]
  readonly notes: readonly DocxNote[]
}

/**
 * Reads the paragraphs and tables of a body, a cell, a note or a text box, in the order in which they are
 * read, as if all changes were accepted. Footnotes follow the paragraph or table that refers to them, text boxes
 * the paragraph that they are anchored to. Endnotes are handed back.
 */
export function readStory(
  element: XmlElement,
  state: DocxState,
  options: StoryOptions = {},
): Story {
  const reader = new StoryReader(state, options)
  reader.readContent(element)
  return reader.finish()
}

/** A document's body that is read as it comes: child by child, and its tables row by row. */
export interface BodyReading {
  readonly read: (child: XmlElement) => void
  /** Takes a child of a table before the table itself, which comes without its rows when all are read. */
  readonly readRow: (child: XmlElement) => void
  readonly finish: () => Story
}

/** Its sections count its pages. */
export function beginBody(state: DocxState): BodyReading {
  const reader = new StoryReader(state, {sections: new SectionReader(state)})
  return {
    read: (child) => reader.readBlock(child),
    readRow: (child) => reader.readRow(child),
    finish: () => reader.finish(),
  }
}

export interface StoryOptions {
  /** In a cell, a row of a table must not be torn apart: its notes are handed back, too. */
  readonly isCell?: boolean
  /** Of the body. */
  readonly sections?: SectionReader
}

class StoryReader {
  readonly #state: DocxState
  readonly #options: StoryOptions
  readonly #blocks: Block[] = []
  readonly #notes: DocxNote[] = []
  readonly #tableNotes: DocxNote[] = []
  /** What a paragraph hands on to the next, since the mark between them is deleted. */
  #carried: RunText | undefined

  constructor(state: DocxState, options: StoryOptions) {
    this.#state = state
    this.#options = options
    this.#blocks.push(...(options.sections?.begin() ?? []))
  }

  finish(): Story {
    this.#addNotes(this.#tableNotes.splice(0))
    if (this.#carried !== undefined) this.#addText(this.#carried, {kind: 'paragraph', text: ''})
    return {blocks: this.#blocks, notes: this.#notes}
  }

  readContent(element: XmlElement): void {
    for (const child of element.children) if (typeof child !== 'string') this.readBlock(child)
  }

  readBlock(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.#readParagraph(element)
        break
      case 'w:tbl':
        this.#readTable(element)
        break
      case 'w:del':
      case 'w:moveFrom':
        this.#state.found.deletions++
        break
      case 'w:altChunk':
        this.#state.found.embedded++
        break
      case 'mc:AlternateContent':
        this.readContent(chooseAlternative(element))
        break
      case 'w:sdt':
        this.readContent({...element, children: childrenOf(element, 'w:sdtContent')})
        break
      case 'w:sectPr':
        this.#options.sections?.end(element)
        break
      case 'w:tcPr':
        break
      default:
        this.readContent(element)
    }
  }

  /** A note does not stand between the rows of its table. */
  readRow(row: XmlElement): void {
    this.#tableNotes.push(...this.#readRows([row]))
  }

  #readTable({children}: XmlElement): void {
    this.#addNotes([...this.#tableNotes.splice(0), ...this.#readRows(children)])
  }

  #readRows(rows: readonly XmlNode[]): readonly DocxNote[] {
    const {blocks, notes} = readTable(rows, this.#state, readStory)
    for (const block of blocks) this.#blocks.push(block)
    return notes
  }

  #readParagraph(element: XmlElement): void {
    const properties = childOf(element, 'w:pPr')
    const style = this.#state.styles.paragraph(readValue(properties, 'w:pStyle'))
    const runs = joinRuns(this.#carried, readRuns(element, style, this.#state))
    this.#carried = undefined
    if (this.#goesOn(properties)) {
      this.#carried = runs
      return
    }
    if (readSwitch(properties, 'w:pageBreakBefore') ?? style.pageBreakBefore) this.#askForPage()
    this.#addText(runs, this.#describe(runs, properties, style))
    const section = childOf(properties, 'w:sectPr')
    if (section !== undefined) this.#blocks.push(...(this.#options.sections?.next(section) ?? []))
  }

  /** Whether the next paragraph belongs to this: its mark is deleted, or it is the large first letter of the next. */
  #goesOn(properties: XmlElement | undefined): boolean {
    const mark = childOf(properties, 'w:rPr')
    const isDeleted = (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) !== undefined
    if (isDeleted) this.#state.found.deletions++
    const frame = attributeOf(childOf(properties, 'w:framePr'), 'w:dropCap') ?? 'none'
    return isDeleted || frame !== 'none'
  }

  #askForPage(): void {
    this.#state.found.askedBreaks++
    this.#blocks.push({kind: 'paragraph', text: pageMarks.asked})
  }

  #addText(runs: RunText, block: TextBlock): void {
    this.#blocks.push(block)
    this.#state.looks.set(block, runs)
    for (const box of runs.boxes) {
      const {blocks, notes} = readStory(box, this.#state, {isCell: this.#options.isCell ?? false})
      for (const block of blocks) this.#blocks.push(withoutPageMarks(block))
      this.#addNotes(notes)
    }
    this.#addNotes(runs.notes)
  }

  #addNotes(notes: readonly DocxNote[]): void {
    for (const note of notes) {
      if (note.kind === 'endnote' || this.#options.isCell === true) this.#notes.push(note)
      else this.#blocks.push(...readNote(note, this.#state))
    }
  }

  /** Which kind of paragraph it is, with its number before its words. */
  #describe({text}: RunText, properties: XmlElement | undefined, style: DocxStyle): TextBlock {
    const {number, level} = this.#readNumber(properties, style)
    const numbered = insertNumber(number, text)
    // Word itself gives these no level, though they are headings to every reader.
    const isTitle = /^(?:title|titel|toc heading)$/u.test(style.name)
    const outline = readNumber(properties, 'w:outlineLvl') ?? (isTitle ? 0 : style.outline) ?? 9
    if (outline >= 0 && outline < 9) return {kind: 'heading', text: numbered, depth: outline + 1}
    const words = numbered.trimStart()
    if (/^(?:caption|billedtekst)$/u.test(style.name) || parseCaption(words) !== undefined) {
      return {kind: 'caption', text: numbered}
    }
    const isEntry = CONTENTS_STYLE.test(style.name) || isContentsEntry(words)
    const isItem = number !== '' || isEntry || parseListMark(words) !== undefined
    return isItem
      ? {kind: 'list-item', text: numbered, depth: level + 1}
      : {kind: 'paragraph', text: numbered}
  }

  /** An item's number, and how deep its list stands in others, from zero. */
  #readNumber(
    properties: XmlElement | undefined,
    style: DocxStyle,
  ): {readonly number: string; readonly level: number} {
    const own = childOf(properties, 'w:numPr')
    const list = readValue(own, 'w:numId') ?? style.numbering
    if (list === undefined || list === '0') return {number: '', level: 0}
    const {lists} = this.#state
    const ofStyle = lists.levelOfStyle(list, style.id) ?? style.level
    const level = toNumber(attributeOf(childOf(own, 'w:ilvl'), 'w:val')) ?? ofStyle ?? 0
    return {number: lists.next(list, level), level}
  }
}

const CONTENTS_STYLE = /^(?:toc|indholdsfortegnelse) ?[1-9]$/u

/** The paragraphs of a note. */
export function readNote({mark, content}: DocxNote, state: DocxState): readonly Block[] {
  return noteBlocks(mark, readStory(content, state, {isCell: true}).blocks)
}

function joinRuns(before: RunText | undefined, after: RunText): RunText {
  if (before === undefined) return after
  return {
    text: before.text + after.text,
    notes: [...before.notes, ...after.notes],
    boxes: [...before.boxes, ...after.boxes],
    isBold: before.isBold && after.isBold,
    size: before.size ?? after.size,
  }
}
