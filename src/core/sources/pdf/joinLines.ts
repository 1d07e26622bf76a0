import {isContentsEntry, parseCaption, parseListMark} from '../lineForms.ts'
import {greatest} from '../../text/greatest.ts'
import {least} from '../../text/least.ts'
import type {Block} from './block.ts'
import type {Fragment} from './fragment.ts'
import type {TextMeasures} from './measureText.ts'
import type {Box} from './pdfPage.ts'
import type {Piece, TextUnit} from './unit.ts'
import {pattern} from '../../text/pattern.ts'

/** A mark of a list that is drawn and not written. */
export interface Bullet {
  readonly x: number
  readonly y: number
}

/** Where the lines of a block stand, and what is known of the document. */
export interface LineContext {
  readonly page: number
  readonly measures: TextMeasures
  readonly bullets: readonly Bullet[]
  /** How far to the right text reaches where a block is too short to say. */
  readonly right: number
  /** What a scanner read: sizes and places are not quite right. */
  readonly scanned: boolean
  /** What the text flows around: its lines end there. */
  readonly boxes: readonly Box[]
}

type Kind = 'paragraph' | 'list-item' | 'caption' | 'footnote'

interface OpenUnit {
  kind: Kind
  lines: Fragment[]
  /** Left edge of a list item's mark. */
  mark: number | undefined
}

/**
 * Joins the lines of a block to paragraphs, list items, captions and footnotes: by the room between lines, their
 * letters, their left edge, marks of lists, and by lines that end before they must.
 */
export function joinLines(
  {lines, x1}: Extract<Block, {kind: 'text'}>,
  context: LineContext,
): readonly TextUnit[] {
  const widest = lines.length >= 3 ? x1 : Math.max(x1, context.right)
  const units: OpenUnit[] = []
  lines.forEach((line, at) => {
    const right = rightBeside(line, rightAt(lines, at, widest), context.boxes)
    const open = units[units.length - 1]
    const begun = beginningOf(line, open, context, right)
    if (begun !== undefined) units.push({...begun, lines: [line]})
    else if (open !== undefined && !ends(open, line, lines[at + 1], context, right))
      open.lines.push(line)
    else units.push({kind: kindAfter(open, line, context), mark: undefined, lines: [line]})
  })
  const last = units.findLastIndex(({kind}) => kind !== 'footnote')
  return units.map((unit, at) => ({
    kind: unit.kind,
    pieces: unit.lines.map((fragment): Piece => ({fragment, page: context.page, lead: '\n'})),
    first: at === 0,
    last: at === last,
    right: rightAt(lines, at === 0 ? 0 : lines.length - 1, widest),
  }))
}

/** How many lines around one tell how far to the right its paragraph may reach. */
const AROUND = 12

/** Text that is set in from the left may be set in from the right: the lines with the same left edge tell. */
function rightAt(lines: readonly Fragment[], at: number, widest: number): number {
  const {x0: edge, size} = lines[at] ?? {x0: 0, size: 10}
  const same = lines
    .slice(Math.max(0, at - AROUND), at + AROUND + 1)
    .filter((line) => Math.abs(line.x0 - edge) < 2 && Math.abs(line.size - size) < 0.12 * size)
  return same.length < 3 ? widest : greatest(same.map((line) => line.x1))
}

/** A line beside a box cannot reach further than to that, less the room around it. */
function rightBeside(line: Fragment, right: number, boxes: readonly Box[]): number {
  const beside = boxes.filter(
    ({x0, y0, y1}) => x0 >= line.x1 - 1 && line.y0 < y1 + line.size && line.y1 > y0 - line.size,
  )
  return least(
    beside.map(({x0}) => x0 - 0.5 * line.size),
    right,
  )
}

const NOTE = pattern('u')`^[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}(?=[.)]?\s|\p{L}|["»“(])`

/** A scanner takes a small raised figure for a sign; no sentence begins with one of these and a space. */
const SCANNED_NOTE = /^["'”“’‘*?°!] \p{Lu}/u

/** What a line begins by its form alone. */
function beginningOf(
  line: Fragment,
  open: OpenUnit | undefined,
  {bullets, measures, scanned}: LineContext,
  right: number,
): {kind: Kind; mark: number | undefined} | undefined {
  const {text} = line
  const isNote = NOTE.test(text) || (scanned && SCANNED_NOTE.test(text))
  if (isNote || isSmallNote(line, measures)) return {kind: 'footnote', mark: line.x0}
  const drawn = bullets.find(
    ({x, y}) =>
      x < line.x0 &&
      line.x0 - x < 3 * line.size &&
      y > line.base - 0.2 * line.size &&
      y < line.base + line.size,
  )
  if (drawn !== undefined) return {kind: 'list-item', mark: drawn.x}
  const inSentence = open !== undefined && goesOn(open, line, right)
  if (isContentsEntry(text)) return {kind: 'list-item', mark: undefined}
  if (parseCaption(text) !== undefined && !inSentence) return {kind: 'caption', mark: undefined}
  const mark = parseListMark(text)
  if (mark === undefined) return undefined
  const isBullet = /^[^-–—+.\p{L}\p{N}(]/u.test(mark.mark)
  if (!isBullet && inSentence && !isSameMark(open, line)) return undefined
  return {kind: 'list-item', mark: line.x0}
}

/** `2 Opgjort i 2025.` in letters clearly smaller than the text's. */
function isSmallNote({text, size}: Fragment, measures: TextMeasures): boolean {
  return size < 0.92 * measures.size && /^\d{1,2}\)?\s+[\p{Lu}"»“]/u.test(text) && text.length > 20
}

/** The line before was full and ended no sentence. */
function goesOn({lines}: OpenUnit, line: Fragment, right: number): boolean {
  const last = lines[lines.length - 1]
  if (last === undefined || /[.:;!?][»”"')\]]{0,2}$/u.test(last.text)) return false
  return !endsEarly(last, line, right) && last.base - line.base < 1.9 * line.size
}

function isSameMark({lines}: OpenUnit, line: Fragment): boolean {
  const [first] = lines
  const [one, other] = [parseListMark(first?.text ?? ''), parseListMark(line.text)]
  return one?.kind === other?.kind && Math.abs((first?.x0 ?? 0) - line.x0) < 3
}

/** What follows a footnote in its small letters is of it. */
function kindAfter(open: OpenUnit | undefined, line: Fragment, {measures}: LineContext): Kind {
  const isSmall = line.size < 0.92 * measures.size
  return open?.kind === 'footnote' && isSmall ? 'footnote' : 'paragraph'
}

/** True where a line does not belong to the open unit. */
function ends(
  open: OpenUnit,
  line: Fragment,
  next: Fragment | undefined,
  {measures, scanned}: LineContext,
  right: number,
): boolean {
  const last = open.lines[open.lines.length - 1]
  if (last === undefined) return true
  const step = (last.base - line.base) / Math.max(1, Math.min(last.size, line.size))
  const pitch = measures.pitch(line.size)
  const hangs = /[\p{L}][-\u00ad\u2010]$/u.test(last.text) && /^\p{Ll}/u.test(line.text)
  if (step < 0.3 || step > pitch * 1.9) return true
  if (isOtherStyle(open, last, line, scanned)) return true
  if (hangs && step < pitch * 1.5) return false
  if (step > pitch * 1.28) return true
  const small = /^[\p{Ll}]/u.test(line.text)
  if (leavesItem(open, line)) return !(small && !endsSentence(last))
  if (isIndented(open, last, line, next)) return !small
  if (small && !endsSentence(last)) return false
  if (isCentred(last, line)) return false
  return endsEarly(last, line, right) && !(small && !endsEarly(last, line, right - 3 * line.size))
}

function endsSentence({text}: Fragment): boolean {
  return /[.:!?][»”"')\]]{0,2}$/u.test(text)
}

function isOtherStyle(open: OpenUnit, last: Fragment, line: Fragment, scanned: boolean): boolean {
  const tolerance = scanned ? 0.3 : 0.035
  if (Math.abs(last.size - line.size) > tolerance * Math.max(last.size, line.size)) return true
  if (last.bold === line.bold) return false
  // A bold line over others is a title; a bold word at a line's start is none.
  return open.lines.every(({bold}) => bold === last.bold) && (last.bold || line.text.length > 3)
}

/** Text that goes back to the left of an item's text, up to its mark, is none of it. */
function leavesItem({kind, mark, lines}: OpenUnit, line: Fragment): boolean {
  if (kind !== 'list-item' || mark === undefined) return false
  const second = lines[1]
  const edge = second === undefined ? mark + 0.5 * line.size : second.x0 - 2
  return second === undefined ? line.x0 < mark - 2 : line.x0 < edge
}

/** The first line of a paragraph that stands further in than those around it. */
function isIndented(
  {kind, lines}: OpenUnit,
  last: Fragment,
  line: Fragment,
  next: Fragment | undefined,
): boolean {
  const step = line.x0 - last.x0
  if (step < 0.8 * line.size || step > 5 * line.size) return false
  // After an item's mark, or the first line of a footnote, the others hang.
  if (kind !== 'paragraph') return lines.length > 1 && step > 0.8 * line.size
  if (isCentred(last, line)) return false
  return next === undefined || next.x0 < line.x0 - 0.5 * line.size || lines.length > 1
}

function isCentred(last: Fragment, line: Fragment): boolean {
  const middle = (last.x0 + last.x1 - line.x0 - line.x1) / 2
  return Math.abs(middle) < 3 && Math.abs(last.x0 - line.x0) > 4
}

/** No paragraph ends so. */
const UNFINISHED =
  /(?:[§,(–-]|(?:^|\s)(?:og|eller|samt|i|på|af|til|med|for|fra|om|ved|at|som|der|en|et|den|det|de|jf\.|stk\.|ca\.|nr\.|§))$/u

/** The first word of the line would have had room in the one before. */
function endsEarly(last: Fragment, line: Fragment, right: number): boolean {
  if (UNFINISHED.test(last.text)) return false
  const [, end = 0, x0 = 0, x1 = 0] = line.words
  // Of a long first word a part would have been divided off.
  const width = end > 14 ? (x1 - x0) * 0.7 : x1 - x0
  return last.x1 + width + 0.6 * line.size < right
}
