import {distance} from 'fastest-levenshtein'
import type {ComparedWord} from '../text/readWords.ts'
import type {Work} from './work.ts'

/** Words of a quotation and the words of its source that stand in their place; one side may be empty. */
export interface WordPair {
  readonly quote: readonly ComparedWord[]
  readonly source: readonly ComparedWord[]
  /** True where they are the same but for case or how the words are joined. */
  readonly same: boolean
}

/** Whether one word is only another's scanned picture. */
export type Excuse = (quote: string, source: string) => boolean

/** The most words on one side that may be one compound on the other. */
const LONGEST_JOIN = 4
/** How far the two may run apart, beside the difference of their lengths. */
const SLACK = 32

/**
 * Lays the words of a quotation beside those of a passage at the least cost: equal words together, broken
 * and joined words with their whole, figures with figures, like with like. `undefined` where the work
 * allowed does not reach.
 */
export function alignWords(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  excuses: Excuse,
  work: Work,
): readonly WordPair[] | undefined {
  let start = 0
  const shorter = Math.min(quote.length, source.length)
  while (start < shorter && isSame(quote[start], source[start])) start++
  let end = 0
  while (end < shorter - start && isSame(quote.at(-1 - end), source.at(-1 - end))) end++
  const middle = alignMiddle(
    quote.slice(start, quote.length - end),
    source.slice(start, source.length - end),
    excuses,
    work,
  )
  if (middle === undefined) return undefined
  const pairs = (from: number, to: number, shift: number): WordPair[] =>
    quote.slice(from, to).map((word, i) => pairOf([word], [source[from + shift + i]], true))
  return [
    ...pairs(0, start, 0),
    ...middle,
    ...pairs(quote.length - end, quote.length, source.length - quote.length),
  ]
}

function isSame(quote: ComparedWord | undefined, source: ComparedWord | undefined): boolean {
  return quote !== undefined && quote.key === source?.key
}

function pairOf(
  quote: readonly ComparedWord[],
  source: readonly (ComparedWord | undefined)[],
  same: boolean,
): WordPair {
  return {quote, source: source.filter((word) => word !== undefined), same}
}

/** A step of the table: so many words of either side, in 4 bits each; and whether they are the same. */
const SAME = 0x100

function alignMiddle(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  excuses: Excuse,
  work: Work,
): readonly WordPair[] | undefined {
  const band = SLACK + Math.abs(quote.length - source.length)
  const width = 2 * band + 1
  const size = (quote.length + 1) * width
  if (size > MOST_CELLS || !work.spend(size * 8)) return undefined
  const costs = new Float32Array(size).fill(Infinity)
  const steps = new Uint16Array(size)
  const cell = (i: number, j: number): number => i * width + (j - i) + band
  costs[cell(0, 0)] = 0
  for (let i = 0; i <= quote.length; i++) {
    for (let j = Math.max(0, i - band); j <= Math.min(source.length, i + band); j++) {
      const cost = costs[cell(i, j)] ?? Infinity
      if (cost === Infinity) continue
      eachStep(quote, source, i, j, excuses, (a, b, added, same) => {
        if (Math.abs(j + b - i - a) > band) return
        const to = cell(i + a, j + b)
        if (cost + added >= (costs[to] ?? 0)) return
        costs[to] = cost + added
        steps[to] = (a << 4) | b | (same ? SAME : 0)
      })
    }
  }
  return traceBack(quote, source, (i, j) => steps[cell(i, j)] ?? 0)
}

const MOST_CELLS = 2_000_000

function traceBack(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  stepTo: (i: number, j: number) => number,
): readonly WordPair[] {
  const pairs: WordPair[] = []
  let i = quote.length
  let j = source.length
  while (i > 0 || j > 0) {
    const step = stepTo(i, j)
    const a = (step >> 4) & 15
    const b = step & 15
    if (a === 0 && b === 0) break
    pairs.push(pairOf(quote.slice(i - a, i), source.slice(j - b, j), (step & SAME) !== 0))
    i -= a
    j -= b
  }
  return pairs.reverse()
}

type TakeStep = (quoteWords: number, sourceWords: number, cost: number, same: boolean) => void

/** Every way to go on from words `i` and `j`, and what it costs. */
function eachStep(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  i: number,
  j: number,
  excuses: Excuse,
  take: TakeStep,
): void {
  const q = quote[i]
  const s = source[j]
  if (q !== undefined) take(1, 0, 1, false)
  if (s !== undefined) take(0, 1, 1, false)
  if (q === undefined || s === undefined) return
  if (q.key === s.key) {
    take(1, 1, 0, true)
    return
  }
  take(1, 1, substitutionCost(q, s, excuses), false)
  for (let a = 1; a <= LONGEST_JOIN && i + a <= quote.length; a++) {
    for (let b = a === 1 ? 2 : 1; b <= LONGEST_JOIN && j + b <= source.length; b++) {
      const joined = joinCost(quote.slice(i, i + a), source.slice(j, j + b), excuses)
      if (joined !== undefined) take(a, b, joined, joined < EXCUSED)
    }
  }
}

const EXCUSED = 0.2

/** What it costs that several words are one, or are parted elsewhere; undefined where they are not. */
function joinCost(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  excuses: Excuse,
): number | undefined {
  if (quote[0]?.letters[0] !== source[0]?.letters[0]) return undefined
  const one = quote.map(({key}) => key).join('')
  const other = source.map(({key}) => key).join('')
  // The fewest words that make it up, so that the next ones are paired by themselves.
  const cost = 0.01 * (quote.length + source.length)
  if (one === other && areThousands(quote) && areThousands(source)) return cost
  return Math.abs(one.length - other.length) <= 3 && excuses(one, other)
    ? EXCUSED + cost
    : undefined
}

/** `1 250 000` is one figure, `5 7` is two; words may be parted anywhere. */
function areThousands(words: readonly ComparedWord[]): boolean {
  if (words.length < 2 || !words.some(({key}) => /^\d/.test(key))) return true
  return words.every(({text}, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}(?:,\d+)?$/).test(text))
}

/** Below 1 for words alike, above for others; never so much that leaving out and putting in were cheaper. */
function substitutionCost(quote: ComparedWord, source: ComparedWord, excuses: Excuse): number {
  if (quote.letters === source.letters) return 0.15
  if (excuses(quote.key, source.key)) return 0.2
  const figures = isFigure(quote) === isFigure(source)
  if (!figures) return 1.9
  if (isFigure(quote)) return 0.8
  const longer = Math.max(quote.key.length, source.key.length)
  if (longer > 40) return 1.6
  const likeness = 1 - distance(quote.key, source.key) / longer
  return likeness < 0.4 ? 1.6 : 0.3 + (1 - likeness)
}

function isFigure({key}: ComparedWord): boolean {
  return /^\d/.test(key)
}
