import {readFrontMatterBlock} from '../syntax/readFrontMatterBlock.ts'
import {readLines} from '../syntax/lines.ts'
import {scanChunks} from '../syntax/scanChunks.ts'

/**
 * Where the sections of a response begin: at the start of the text and at every heading (`#` in the first column)
 * that no code, comment or raw HTML goes over. A section can be read by itself. Offsets, in order, the first is 0.
 *
 * The whole text is one section where definitions (`[label]: …`, `[^note]: …`) stand in it: they reach over headings.
 */
export function splitSections(text: string): readonly number[] {
  if (mayDefine(text)) return [0]
  return [0, ...headingsFrom(text, readFrontMatterBlock(text)?.next ?? 0).filter((at) => at > 0)]
}

/**
 * The same, where the sections of an earlier text are known: only what lies between the parts that both texts have in
 * common is looked through. Gives what `splitSections` gives.
 */
export function resplitSections(
  text: string,
  before: string,
  starts: readonly number[],
): readonly number[] {
  const isOpen = hasOpenFrontMatter(text) || hasOpenFrontMatter(before)
  if (isOpen || mayDefine(text) || mayDefine(before)) return splitSections(text)
  const kept = keptAtFront(text, before, starts)
  // The last section at the front may go on: what followed it was perhaps a heading, and is none now.
  const first = Math.max(0, kept - 1)
  const from = starts[first] ?? 0
  const delta = text.length - before.length
  for (let last = keptAtBack(text, before, starts, Math.max(kept, 1)); ; last++) {
    const oldEnd = starts[last]
    if (oldEnd === undefined) return [...starts.slice(0, first), ...scan(text, from, text.length)]
    // The section behind the stretch is read along: only so is it seen whether one still begins there.
    const until = (starts[last + 1] ?? before.length) + delta
    // Front matter whose end moved may reach over what were headings.
    if (from === 0 && (readFrontMatterBlock(text)?.next ?? 0) > until) continue
    const found = scan(text, from, until)
    if (found.includes(oldEnd + delta) && found.at(-1) === oldEnd + delta) {
      return [
        ...starts.slice(0, first),
        ...found,
        ...starts.slice(last + 1).map((start) => start + delta),
      ]
    }
  }
}

/**
 * Whether something could be a definition: a label and a colon where a line, or what a quotation or list has in it,
 * begins. A colon behind a citation in the middle of a line is none.
 */
function mayDefine(text: string): boolean {
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 2)) {
    const label = text.slice(Math.max(0, at - LONGEST_LABEL), at)
    const open = label.lastIndexOf('[')
    if (open < 0) continue
    const before = text.slice(0, at - label.length + open).slice(-LONGEST_LABEL)
    if (MAY_BEGIN.test(before)) return true
  }
  return false
}

/** By CommonMark, brackets left out; with room for them. */
const LONGEST_LABEL = 1001
/** The end of what stands before a definition: nothing in its line but marks of quotations and lists; or an escape. */
const MAY_BEGIN = /(?:^|[\r\n])[ \t>*+\-.)0-9]*$|\\$/u

/** Front matter that begins and does not end: a line anywhere below can end it. */
function hasOpenFrontMatter(text: string): boolean {
  if (!text.startsWith('---') && !text.startsWith('+++')) return false
  return readFrontMatterBlock(text) === undefined
}

/** How many sections at the front are the same in both texts. */
function keptAtFront(text: string, before: string, starts: readonly number[]): number {
  let kept = 0
  for (; kept < starts.length; kept++) {
    const start = starts[kept] ?? 0
    const end = starts[kept + 1] ?? before.length
    if (text.slice(start, end) !== before.slice(start, end)) break
  }
  return kept
}

/** The first section, not before `least`, from which on both texts are the same to their ends. */
function keptAtBack(
  text: string,
  before: string,
  starts: readonly number[],
  least: number,
): number {
  const delta = text.length - before.length
  let at = starts.length
  while (at > least) {
    const start = starts[at - 1] ?? 0
    const end = starts[at] ?? before.length
    if (start + delta < (starts[least - 1] ?? 0)) break
    if (text.slice(start + delta, end + delta) !== before.slice(start, end)) break
    at--
  }
  return at
}

/** The starts of sections in a stretch that begins with one. */
function scan(text: string, from: number, until: number): readonly number[] {
  const part = text.slice(from, until)
  const next = from === 0 ? (readFrontMatterBlock(part)?.next ?? 0) : 0
  return [from, ...headingsFrom(part, next).flatMap((at) => (at > 0 ? [from + at] : []))]
}

const HEADING = /#{1,6}(?=[ \t\r\n]|$)/uy

function headingsFrom(text: string, from: number): readonly number[] {
  const lines = readLines(text, from)
  return scanChunks(text, lines).flatMap((chunk) => {
    const start = lines[chunk.from]?.start ?? 0
    HEADING.lastIndex = start
    return chunk.kind === 'blocks' && HEADING.test(text) ? [start] : []
  })
}
