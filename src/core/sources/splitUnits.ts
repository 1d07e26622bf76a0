import type {ParagraphKind} from '../model/source.ts'
import {headingForm} from './headingForm.ts'
import type {Line} from './line.ts'
import {pattern} from '../text/pattern.ts'
import {
  hasColumns,
  isCapitals,
  isFigureRow,
  isContentsEntry,
  isPipeRow,
  parseCaption,
  parseListMark,
  parseNoteMark,
} from './lineForms.ts'

/** Lines that belong together, before it is known which of them are headings. */
export interface Unit {
  readonly kind: ParagraphKind
  readonly lines: readonly Line[]
  /** Counts the blocks (stretches without blank lines); units of one block have one number. */
  readonly block: number
  /** How many units its block has. */
  readonly siblings: number
  /** True for an entry of a table of contents. */
  readonly contents: boolean
}

/** How a document breaks its lines. */
export interface Layout {
  /** Lines are as long as paragraphs: each is one. Else paragraphs are wrapped. */
  readonly unwrapped: boolean
  /** The length of a full line, in code units. */
  readonly width: number
}

/** Nine tenths of the lines are shorter than `width`; most text in lines over 160 characters is unwrapped. */
export function measureLayout(lines: readonly Line[]): Layout {
  const lengths = lines
    .filter(({text, tabbed}) => text !== '' && !tabbed && !isPipeRow(text))
    .map(({text}) => text.length)
    .sort((one, other) => one - other)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const long = lengths.reduce((sum, length) => sum + (length > 160 ? length : 0), 0)
  return {
    unwrapped: long > total / 2,
    width: Math.min(lengths[Math.floor(lengths.length * 0.9)] ?? 80, 160),
  }
}

/** Parts the lines of a document into units: blank lines, pages and furniture part blocks, forms part lines. */
export function splitUnits(
  lines: readonly Line[],
  furniture: ReadonlySet<Line>,
  layout: Layout,
): readonly Unit[] {
  const units: Unit[] = []
  let block: Line[] = []
  let count = 0
  const close = (): void => {
    // A block may have more lines than a call may have arguments.
    if (block.length > 0) for (const unit of splitBlock(block, layout, count++)) units.push(unit)
    block = []
  }
  lines.forEach((line, at) => {
    const isBlank = line.text === '' || furniture.has(line)
    if (isBlank && dividesWord(block.at(-1), lines[at + 1])) return
    if (isBlank || line.page !== (block[0]?.page ?? line.page)) close()
    if (!isBlank) block.push(line)
  })
  close()
  return units
}

/** A word that is divided over a blank line is one word: scanners see gaps where there are none. */
function dividesWord(before: Line | undefined, after: Line | undefined): boolean {
  if (before === undefined || before.page !== after?.page) return false
  return endsInHyphen(before.text) && BEGINS_SMALL.test(after.text)
}

/** A letter and a hyphen at a line's end. */
function endsInHyphen(text: string): boolean {
  return /[-\u00AD\u2010]$/.test(text.slice(-1)) && LETTER_AND_HYPHEN.test(text)
}

const LETTER_AND_HYPHEN = pattern('u')`\p{L}[-\u00AD\u2010]$`
const BEGINS_SMALL = pattern('u')`^\p{Ll}`

interface OpenUnit {
  kind: ParagraphKind
  lines: Line[]
  contents: boolean
}

function splitBlock(block: readonly Line[], layout: Layout, number: number): readonly Unit[] {
  const columns =
    block.length > 1 && block.filter(({text}) => hasColumns(text)).length > block.length / 2
  const shortLines = block.length > 1 && block.every(({text}) => text.length < layout.width * 0.6)
  const fullLine = Math.max(...block.slice(0, 1000).map(({text}) => text.length))
  const units: OpenUnit[] = []
  for (const line of block) {
    const open = units[units.length - 1]
    const form = lineForm(line, open, columns && hasColumns(line.text), layout)
    if (form !== undefined) units.push({...form, lines: [line]})
    else if (
      open !== undefined &&
      !breaksOff(open, line, fullLine) &&
      continues(open, line, layout, shortLines)
    ) {
      open.lines.push(line)
    } else units.push({kind: 'paragraph', contents: false, lines: [line]})
  }
  return units.map((unit) => ({...unit, block: number, siblings: units.length}))
}

/** What a line begins by its form; `undefined` for a line of running text. */
function lineForm(
  line: Line,
  open: OpenUnit | undefined,
  inColumns: boolean,
  layout: Layout,
): {kind: ParagraphKind; contents: boolean} | undefined {
  const {text} = line
  if (isContentsEntry(text)) return {kind: 'list-item', contents: true}
  // Programs that take text out of PDFs leave the marks of a table's cells in it.
  if (text.startsWith('<') && /^<(?:p|div|ul|ol|li|tr|td|table)[\s>]/iu.test(text))
    return {kind: 'table-row', contents: false}
  if (parseNoteMark(text) !== undefined) return {kind: 'footnote', contents: false}
  if (parseCaption(text) !== undefined && !midSentence(open, layout)) {
    return {kind: 'caption', contents: false}
  }
  const mark = line.tabbed ? undefined : parseListMark(text)
  if (mark !== undefined && beginsItem(open, mark.mark, layout)) {
    return {kind: 'list-item', contents: false}
  }
  const row = line.tabbed || isPipeRow(text) || inColumns || isFigureRow(text)
  if (row || (line.tabFirst && open?.kind === 'table-row'))
    return {kind: 'table-row', contents: false}
  return undefined
}

/** A dash or figure in the middle of a wrapped sentence is no list mark; a bullet always is. */
function beginsItem(open: OpenUnit | undefined, mark: string, layout: Layout): boolean {
  if (open === undefined || !midSentence(open, layout) || /^[^-–—*+\p{L}\p{N}(]/u.test(mark))
    return true
  const first = open.lines[0]?.text ?? ''
  return open.kind === 'list-item' && sameSort(parseListMark(first)?.mark ?? '', mark)
}

function sameSort(one: string, other: string): boolean {
  return one.replace(/[\p{L}\p{N}]+/gu, '#') === other.replace(/[\p{L}\p{N}]+/gu, '#')
}

function midSentence(open: OpenUnit | undefined, layout: Layout): boolean {
  if (layout.unwrapped || open === undefined || open.kind === 'table-row') return false
  const last = open.lines[open.lines.length - 1]?.text ?? ''
  return last.length >= layout.width * 0.6 && !/[.:;!?][»”")\]]{0,2}$/u.test(last)
}

const BEGINS_SENTENCE = pattern('u')`^["»“„'(]?[\p{Lu}\p{N}]`

/**
 * A line that left room for the first word of the next was ended on purpose: a paragraph where it ends a
 * sentence, a title where it is the first of its unit. Text that is copied out of a PDF has no blank lines.
 */
function breaksOff(open: OpenUnit, line: Line, fullLine: number): boolean {
  if (!BEGINS_SENTENCE.test(line.text)) return false
  const last = open.lines[open.lines.length - 1]?.text ?? ''
  const needed = last.length + 1 + (/^\S+/u.exec(line.text)?.[0].length ?? 0)
  // Letters differ in width, so the longest line in characters is not the widest.
  if (/[.!?:][»”"')]{0,2}$/u.test(last)) return needed < fullLine * 0.97
  const mayBeTitle = open.kind === 'paragraph' && open.lines.length === 1
  const form = mayBeTitle ? headingForm(last) : undefined
  return form !== undefined && needed < fullLine * (form.style === 'plain' ? 0.9 : 1)
}

function continues(open: OpenUnit, line: Line, layout: Layout, shortLines: boolean): boolean {
  if (open.contents) return false
  if (open.kind === 'table-row' && !open.lines[0]?.text.startsWith('<')) return false
  const last = open.lines[open.lines.length - 1]?.text ?? ''
  if (isCapitals(last) && !isCapitals(line.text)) return false
  if (endsInHyphen(last) && BEGINS_SMALL.test(line.text)) return true
  if (!layout.unwrapped && !shortLines) return open.kind !== 'caption' || midSentence(open, layout)
  return BEGINS_SMALL.test(line.text) && !/[.!?:]$/u.test(last)
}
