import type {Block, TextBlock} from '../office/block.ts'
import {findHidden, type OfficeFindings} from '../office/officeFindings.ts'
import {raiseDigits} from '../office/raiseDigits.ts'
import {parseCaption, parseListMark} from '../lineForms.ts'
import {htmlAttribute, type HtmlElement, type HtmlNode, isElement, nodesIn} from './htmlNode.ts'
import {HtmlTable} from './htmlTable.ts'
import {isLeftOut} from './isLeftOut.ts'
import {numberItem, openList, type OpenList} from './listNumber.ts'

/**
 * Reads the blocks of a page or a part of it, as they are shown: headings, paragraphs, list items with their
 * numbers, tables, captions and footnotes. Text that is hidden is left out and taken down in `found`. It does
 * not call itself, so that a page of any depth can be read. Where `shouldStop` says so, no further element is read.
 */
export function readHtmlBlocks(
  root: HtmlElement,
  found: OfficeFindings,
  shouldStop: () => boolean = () => false,
): readonly Block[] {
  const reader = new BlockReader(found, root)
  const steps: (HtmlNode | (() => void))[] = [root]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') step()
    else if (isElement(step)) {
      if (shouldStop()) continue
      const leave = reader.enter(step)
      if (leave === undefined) continue
      steps.push(leave)
      for (let at = step.childNodes.length - 1; at >= 0; at--) {
        const child = step.childNodes[at]
        if (child !== undefined) steps.push(child)
      }
    } else if ('value' in step) reader.addText(step.value)
  }
  return reader.finish()
}

/** What the words that come are part of. */
interface Place {
  readonly kind: TextBlock['kind']
  readonly depth?: number
  readonly isNote: boolean
  readonly isPlain: boolean
}

const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
  ],
  ...[
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'header',
    'hgroup',
    'hr',
    'legend',
    'li',
  ],
  ...[
    'main',
    'menu',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'ul',
    'caption',
    'table',
    'tr',
    'td',
    'th',
  ],
  ...['thead', 'tbody', 'tfoot', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'optgroup', 'listing', 'html'],
])

class BlockReader {
  readonly #found: OfficeFindings
  readonly #root: HtmlElement
  #blocks: Block[] = []
  #parts: string[] = []
  /** The last character; it decides whether white space counts. */
  #last = ''
  /** The number of a list item whose first words have not come yet. */
  #number = ''
  #place: Place = {kind: 'paragraph', isNote: false, isPlain: false}
  #list: OpenList | undefined
  #table: HtmlTable | undefined

  constructor(found: OfficeFindings, root: HtmlElement) {
    this.#found = found
    this.#root = root
  }

  finish(): readonly Block[] {
    this.#flush()
    return this.#blocks
  }

  addText(raw: string): void {
    // Control characters are marks of pages in a block's text.
    const clean = raw.replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/gu, ' ')
    if (this.#place.isPlain) {
      this.#add(clean)
      return
    }
    const text = clean.replace(/[ \t\n\r]+/gu, ' ')
    this.#add(/^[ \n]?$/u.test(this.#last) ? text.replace(/^ /u, '') : text)
  }

  #add(text: string): void {
    this.#parts.push(text)
    this.#last = text === '' ? this.#last : text.slice(-1)
  }

  /** Begins an element; gives what is to be done at its end, `undefined` where it is left out. */
  enter(element: HtmlElement): (() => void) | undefined {
    const leftOut = element === this.#root ? undefined : isLeftOut(element, true)
    if (leftOut === 'hidden') this.#sayHidden(textIn(element))
    if (leftOut !== undefined) return undefined
    const {tagName} = element
    if (tagName === 'br') this.#add('\n')
    else if (tagName === 'sup') return this.#enterRaised()
    else if (tagName === 'rt' || tagName === 'rp') return undefined
    if (!BLOCKS.has(tagName)) return () => undefined
    this.#flush()
    const before = {place: this.#place, list: this.#list, table: this.#table}
    this.#place = placeIn(element, this.#place)
    const leave = this.#enterBlock(element)
    return () => {
      this.#flush()
      leave?.()
      this.#place = before.place
      this.#list = before.list
      this.#table = before.table
    }
  }

  /** Signs without words are pictures. */
  #sayHidden(text: string): void {
    if (/\p{L}{2}/u.test(text)) findHidden(this.#found, text)
  }

  #enterBlock(element: HtmlElement): (() => void) | undefined {
    switch (element.tagName) {
      case 'ol':
      case 'ul':
      case 'menu':
        this.#list = openList(element, this.#list)
        return undefined
      case 'li':
        this.#number = this.#place.isNote
          ? noteNumber(numberItem(element, this.#list))
          : numberItem(element, this.#list)
        return () => (this.#number = '')
      case 'table':
        return this.#enterTable()
      case 'tr':
        this.#table?.beginRow()
        return () => this.#table?.endRow()
      case 'td':
      case 'th':
        return this.#enterCell(element)
      default:
        return undefined
    }
  }

  #enterTable(): () => void {
    const table = new HtmlTable()
    this.#table = table
    this.#list = undefined
    return () => {
      table.endRow()
      for (const block of table.blocks) this.#blocks.push(block)
    }
  }

  /** What stands in a cell is gathered apart. */
  #enterCell(element: HtmlElement): (() => void) | undefined {
    const table = this.#table
    if (table === undefined) return undefined
    const outer = this.#blocks
    this.#blocks = []
    this.#table = undefined
    return () => {
      const cell = this.#blocks
      this.#blocks = outer
      const spanOf = (name: string): number => Number(htmlAttribute(element, name) ?? 1)
      table.addCell(cell, spanOf('colspan'), spanOf('rowspan'))
    }
  }

  /** Raised figures are no part of the word or number that they stand at. */
  #enterRaised(): () => void {
    const outer = this.#parts
    this.#parts = []
    return () => {
      const text = this.#parts.join('')
      const raised = raiseDigits(text.trim())
      this.#parts = outer
      this.#add(raised === '' ? text : raised)
    }
  }

  /** Ends a paragraph. Old pages part paragraphs by two line ends. */
  #flush(): void {
    const {kind, depth, isNote, isPlain} = this.#place
    const text = this.#parts.join('')
    this.#parts = []
    this.#last = ''
    for (const part of isPlain ? [text] : text.split(/\n[ ]*\n[ \n]*/u)) {
      const words = part.trim()
      if (words === '') continue
      const numbered = this.#number + words
      const isNumbered = this.#number !== ''
      const listDepth = this.#list?.depth
      this.#blocks.push(describe(numbered, {kind, depth, isNote, isNumbered, listDepth}))
      this.#number = ''
    }
  }
}

function describe(
  text: string,
  {
    kind,
    depth,
    isNote,
    isNumbered,
    listDepth = 1,
  }: {
    readonly kind: TextBlock['kind']
    readonly depth: number | undefined
    readonly isNote: boolean
    readonly isNumbered: boolean
    readonly listDepth: number | undefined
  },
): TextBlock {
  if (kind === 'heading') return {kind, text, depth: depth ?? 1}
  if (isNote) return {kind: 'footnote', text}
  if (kind !== 'paragraph') return {kind, text}
  if (parseCaption(text) !== undefined) return {kind: 'caption', text}
  const isItem = isNumbered || parseListMark(text) !== undefined
  return isItem ? {kind: 'list-item', text, depth: listDepth} : {kind, text}
}

function placeIn(element: HtmlElement, place: Place): Place {
  const {tagName} = element
  const isNote = place.isNote || isNoteElement(element)
  const isPlain = place.isPlain || tagName === 'pre' || tagName === 'listing'
  const depth = headingDepth(element)
  if (depth !== undefined) return {kind: 'heading', depth, isNote, isPlain}
  if (tagName === 'caption' || tagName === 'figcaption') return {kind: 'caption', isNote, isPlain}
  return tagName === 'td' || tagName === 'th'
    ? {kind: 'paragraph', isNote, isPlain}
    : {...place, isNote, isPlain}
}

function headingDepth(element: HtmlElement): number | undefined {
  const depth = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (depth !== undefined) return Number(depth)
  if (htmlAttribute(element, 'role')?.toLowerCase() !== 'heading') return undefined
  const level = Number(htmlAttribute(element, 'aria-level') ?? 2)
  return level >= 1 && level <= 6 ? Math.floor(level) : 2
}

/** Footnotes are known by their role, or by the names that programs give them. */
function isNoteElement(element: HtmlElement): boolean {
  if (/^doc-(?:footnote|endnotes?)$/.test(htmlAttribute(element, 'role') ?? '')) return true
  if (/(?:^|\s)(?:foot|end)notes?(?:\s|$)/u.test(htmlAttribute(element, 'class') ?? '')) return true
  return /^(?:fn|_?ftn|footnote|fodnote)[-_:]?[0-9]{1,4}$/iu.test(
    htmlAttribute(element, 'id') ?? '',
  )
}

function noteNumber(number: string): string {
  const raised = raiseDigits(number.replace(/[. ]/gu, ''))
  return raised === '' ? number : `${raised} `
}

function textIn(element: HtmlElement): string {
  let text = ''
  for (const node of nodesIn(element, ({tagName}) => tagName !== 'script' && tagName !== 'style')) {
    if ('value' in node) text += node.value
  }
  return text.replace(/\s+/gu, ' ')
}
