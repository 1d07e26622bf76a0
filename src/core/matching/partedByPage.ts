import type {ComparedWord} from '../text/readWords.ts'
import type {WordPair} from './alignWords.ts'

/** Words of a source, and which of them a quotation may pass over. */
export interface PagedWords {
  readonly sourceText: string
  readonly source: readonly ComparedWord[]
  readonly areFurniture: (words: readonly ComparedWord[]) => boolean
}

/** The first half of a word at the end of a page. */
const BROKEN = /^(\p{L}{1,40})[-\u2010\u00AD][^\S\n\f]*[\n\f]\s*/u

/** A word that a page's end parts: `vete-`, the page's number and the next one's header, `ranerne`. */
export function isPartedByPage(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  {sourceText, areFurniture}: Omit<PagedWords, 'source'>,
): boolean {
  const [head, tail] = [source[0], source.at(-1)]
  if (head === undefined || tail === undefined || head === tail) return false
  const broken = BROKEN.exec(sourceText.slice(head.start, tail.start))
  if (broken === null) return false
  // The hyphen may have joined the first word of what stands between to the head.
  const next = {...head, start: head.start + broken[0].length}
  const between = [...(next.start < head.end ? [next] : []), ...source.slice(1, -1)]
  const whole = (broken[1] ?? '').toLowerCase() + tail.key
  return quote.map(({key}) => key).join('') === whole && areFurniture(between)
}

/** More words than these stand between no two pages. */
const MOST_BETWEEN = 16

/**
 * The pairs with the whole of a first or last word that a page's end parts: half of it is missing, for a page's number
 * and header stand between, which no quotation has.
 */
export function completeParted(pairs: readonly WordPair[], words: PagedWords): readonly WordPair[] {
  const first = pairs.findIndex(({same}) => same)
  const last = pairs.findLastIndex(({same}) => same)
  if (first < 0) return pairs
  const before = pairs.slice(0, first).flatMap(({quote}) => quote)
  const behind = pairs.slice(last + 1).flatMap(({quote}) => quote)
  const start =
    before.length === 1 ? wholeBefore(before, pairs[first]?.source[0], words) : undefined
  const end =
    behind.length === 1 ? wholeBehind(behind, pairs[last]?.source.at(-1), words) : undefined
  return [
    ...(start === undefined ? pairs.slice(0, first) : [pairOf(before, start)]),
    ...pairs.slice(first, last + 1),
    ...(end === undefined ? pairs.slice(last + 1) : [pairOf(behind, end)]),
  ]
}

function pairOf(quote: readonly ComparedWord[], source: readonly ComparedWord[]): WordPair {
  return {quote, source, same: false, excused: true}
}

function wholeBefore(
  quote: readonly ComparedWord[],
  next: ComparedWord | undefined,
  words: PagedWords,
): readonly ComparedWord[] | undefined {
  const end = words.source.findIndex(({start}) => start === next?.start)
  for (let from = end - 2; from >= Math.max(0, end - MOST_BETWEEN); from--) {
    const parts = words.source.slice(from, end)
    if (isPartedByPage(quote, parts, words)) return parts
  }
  return undefined
}

function wholeBehind(
  quote: readonly ComparedWord[],
  previous: ComparedWord | undefined,
  words: PagedWords,
): readonly ComparedWord[] | undefined {
  const start = words.source.findIndex((word) => word.start === previous?.start) + 1
  if (start === 0) return undefined
  for (let to = start + 2; to <= Math.min(words.source.length, start + MOST_BETWEEN); to++) {
    const parts = words.source.slice(start, to)
    if (isPartedByPage(quote, parts, words)) return parts
  }
  return undefined
}
