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

/** So many words behind the parted one may have found no place by themselves. */
const MOST_BEHIND = 6

/**
 * The pairs with each word that a page's end parts beside the whole of it. Near the first and the last end half of it may
 * be missing, with what stands behind it, for a page's number and header stand between, which no quotation has.
 */
export function completeParted(pairs: readonly WordPair[], words: PagedWords): readonly WordPair[] {
  const first = pairs.findIndex(({same}) => same)
  const last = pairs.findLastIndex(({same}) => same)
  if (first < 0) return pairs
  const [lead, tail] = [pairs.slice(0, first), pairs.slice(last + 1)]
  return [
    ...(partedLead(wordsOf(lead), pairs[first]?.source[0], words) ?? lead),
    ...partedInside(pairs.slice(first, last + 1), words),
    ...(partedTail(wordsOf(tail), pairs[last]?.source.at(-1), words) ?? tail),
  ]
}

/** What stands between two pages weighs nothing there either. */
function partedInside(pairs: readonly WordPair[], words: PagedWords): readonly WordPair[] {
  const joined: WordPair[] = []
  for (let at = 0; at < pairs.length;) {
    let end = at
    while (pairs[end]?.same === false) end++
    const run = pairs.slice(at, Math.max(end, at + 1))
    const [word, ...others] = wordsOf(run)
    const source = run.flatMap((pair) => pair.source)
    const isParted = end - at > 1 && others.length === 0 && word !== undefined
    if (isParted && isPartedByPage([word], source, words)) joined.push(pairOf(word, source))
    else joined.push(...run)
    at += run.length
  }
  return joined
}

function wordsOf(pairs: readonly WordPair[]): readonly ComparedWord[] {
  return pairs.flatMap(({quote}) => quote)
}

function partedLead(
  quote: readonly ComparedWord[],
  next: ComparedWord | undefined,
  words: PagedWords,
): readonly WordPair[] | undefined {
  const parted = quote.at(-1)
  if (parted === undefined || quote.length > MOST_BEHIND) return undefined
  const end = words.source.findIndex(({start}) => start === next?.start)
  for (let from = end - 2; from >= Math.max(0, end - MOST_BETWEEN); from--) {
    const parts = words.source.slice(from, end)
    if (!isPartedByPage([parted], parts, words)) continue
    const before = samePairs(quote.slice(0, -1), words.source, from - quote.length + 1)
    return before && [...before, pairOf(parted, parts)]
  }
  return undefined
}

function partedTail(
  [parted, ...others]: readonly ComparedWord[],
  previous: ComparedWord | undefined,
  words: PagedWords,
): readonly WordPair[] | undefined {
  const start = words.source.findIndex((word) => word.start === previous?.start) + 1
  if (parted === undefined || start === 0 || others.length >= MOST_BEHIND) return undefined
  for (let to = start + 2; to <= Math.min(words.source.length, start + MOST_BETWEEN); to++) {
    const parts = words.source.slice(start, to)
    if (!isPartedByPage([parted], parts, words)) continue
    const behind = samePairs(others, words.source, to)
    return behind && [pairOf(parted, parts), ...behind]
  }
  return undefined
}

function pairOf(word: ComparedWord, source: readonly ComparedWord[]): WordPair {
  return {quote: [word], source, same: false, excused: true}
}

/** Words beside those that stand in the source from an index on; `undefined` where one is another. */
function samePairs(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  from: number,
): readonly WordPair[] | undefined {
  const pairs = quote.flatMap((word, i): readonly WordPair[] => {
    const other = source[from + i]
    return other?.key === word.key
      ? [{quote: [word], source: [other], same: true, excused: false}]
      : []
  })
  return pairs.length === quote.length ? pairs : undefined
}
