import type {Source} from '../core/model/source.ts'
import {DocumentText} from './documentText.ts'

/** A source as the editor shows it, and the way between its text and what is shown. */
export interface RenderedSource {
  readonly shown: DocumentText
  /** Where an offset of the source's text is shown. */
  readonly toShown: (offset: number) => number
  /** The offset of the source's text that is shown there; what was put in counts as the place it was put. */
  readonly toSource: (offset: number) => number
}

interface Insertion {
  /** In the source's text. */
  readonly at: number
  readonly text: string
}

const rendered = new WeakMap<Source, RenderedSource>()

/**
 * The text of a source with a line of its own where a page begins (`──────── 3 ────────`) and `#` before
 * headings, as many as they are deep. The words and line breaks of the source stay as they are.
 */
export function renderSource(source: Source): RenderedSource {
  const known = rendered.get(source)
  if (known !== undefined) return known
  const insertions = insertionsFor(source)
  // How much was put in up to and with each insertion.
  const sums: number[] = []
  let sum = 0
  let text = ''
  let from = 0
  for (const {at, text: put} of insertions) {
    text += source.text.slice(from, at) + put
    from = at
    sum += put.length
    sums.push(sum)
  }
  text += source.text.slice(from)
  const before = (index: number): number => (index === 0 ? 0 : (sums[index - 1] ?? 0))
  const result: RenderedSource = {
    shown: new DocumentText(text),
    toShown: (offset) => offset + before(countUntil(insertions, ({at}) => at <= offset)),
    toSource: (offset) => {
      const index = countUntil(insertions, ({at}, order) => at + before(order) <= offset)
      const last = insertions[index - 1]
      return last === undefined ? offset : Math.max(last.at, offset - before(index))
    },
  }
  rendered.set(source, result)
  return result
}

function insertionsFor({text, pages, paragraphs}: Source): readonly Insertion[] {
  const breaks =
    pages.length < 2 ? [] : pages.map(({start, label}) => pageBreak(text, start, label))
  const headings = paragraphs.flatMap(({kind, start, depth = 1}) =>
    kind === 'heading' ? [{at: start, text: `${'#'.repeat(Math.min(6, depth))} `}] : [],
  )
  return [...breaks, ...headings].sort((a, b) => a.at - b.at || b.text.length - a.text.length)
}

const RULE = '─'.repeat(8)

function pageBreak(text: string, at: number, label: string): Insertion {
  const line = `${RULE} ${label} ${RULE}\n`
  const isLineStart = at === 0 || /[\n\r\f]/u.test(text.charAt(at - 1))
  return {at, text: isLineStart ? line : `\n${line}`}
}

/** How many elements at the front fulfil a condition that holds up to some point. */
function countUntil<T>(values: readonly T[], holds: (value: T, index: number) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = values[middle]
    if (value !== undefined && holds(value, middle)) low = middle + 1
    else high = middle
  }
  return low
}
