import {distance} from 'fastest-levenshtein'
import type {ComparedWord} from '../text/readWords.ts'
import {units} from '../text/wordClasses.ts'
import type {Work} from './work.ts'

/** Words of a quotation and the words of its source that stand in their place; one side may be empty. */
export interface WordPair {
  readonly quote: readonly ComparedWord[]
  readonly source: readonly ComparedWord[]
  /** True where they are the same but for case or how the words are joined. */
  readonly same: boolean
  /** True where the source's words are only a scanner's picture of the quotation's. */
  readonly excused: boolean
}

/** Whether a word is a scanner's picture of another; absent for a clean source. */
export type Excuse = (quote: string, source: string) => boolean

/** The most words on one side that may be one compound on the other. */
const LONGEST_JOIN = 4
/** How far the two may run apart, beside the difference of their lengths. */
const SLACK = 12
/** Longer tables are not filled. */
const MOST_CELLS = 2_000_000
/** A word put in costs a little more than one left out, so that a changed first word is paired, not passed over. */
const ADDED = 1.2
const LEFT_OUT = 1
/** The next word of several in a row costs less: three words left out are one thing, not three. */
const ADDED_TOO = 1
const LEFT_OUT_TOO = 0.7
/** A figure is never paired with a word. */
const UNLIKE = 2.3
const EXCUSED = 0.2

/**
 * Lays the words of a quotation beside those of a passage at the least cost: equal words together, broken
 * and joined words with their whole, figures with figures, like with like. A passage that is not `tight`
 * may have more words at its ends than the quotation covers; those come in no pair. `undefined` where the
 * work allowed does not reach.
 */
export function alignWords({
  quote,
  source,
  tight,
  excuses,
  isAside,
  work,
}: AlignedTexts): readonly WordPair[] | undefined {
  if (isSameThroughout(quote, source)) return quote.map((word, i) => samePair(word, source[i]))
  const start = tight ? commonStart(quote, source) : 0
  const end = tight ? commonEnd(quote, source, start) : 0
  const middle = source.slice(start, source.length - end)
  const table = new AlignmentTable({
    quote: quote.slice(start, quote.length - end),
    source: middle,
    asides: middle.map(isAside),
    excuses: excuses(),
    anchored: tight,
  })
  const pairs = work.spend(table.cost) ? table.align() : undefined
  if (pairs === undefined) return undefined
  const shift = source.length - quote.length
  return [
    ...quote.slice(0, start).map((word, i) => samePair(word, source[i])),
    ...pairs,
    ...quote
      .slice(quote.length - end)
      .map((word, i) => samePair(word, source[quote.length - end + i + shift])),
  ]
}

function commonStart(quote: readonly ComparedWord[], source: readonly ComparedWord[]): number {
  let start = 0
  while (start < quote.length && quote[start]?.key === source[start]?.key) start++
  return start
}

function commonEnd(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  start: number,
): number {
  const most = Math.min(quote.length, source.length) - start
  let end = 0
  while (end < most && quote.at(-1 - end)?.key === source.at(-1 - end)?.key) end++
  return end
}

/** What is to be laid side by side. */
export interface AlignedTexts {
  readonly quote: readonly ComparedWord[]
  readonly source: readonly ComparedWord[]
  /** True where the passage has no more words than the quotation covers. */
  readonly tight: boolean
  /** Tells a scanner's picture of a word, where a scanner read the source. */
  readonly excuses: () => Excuse | undefined
  /** True for a word that a page may have thrown into running text. */
  readonly isAside: (word: ComparedWord) => boolean
  readonly work: Work
}

function isSameThroughout(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
): boolean {
  return quote.length === source.length && quote.every(({key}, i) => key === source[i]?.key)
}

function samePair(word: ComparedWord, other: ComparedWord | undefined): WordPair {
  return {quote: [word], source: other === undefined ? [] : [other], same: true, excused: false}
}

const WAY_SAME = 0x100
const WAY_EXCUSED = 0x200
const STEP_ADDED = 0x10
const STEP_LEFT_OUT = 0x01

interface TableInput {
  readonly quote: readonly ComparedWord[]
  readonly source: readonly ComparedWord[]
  readonly asides: readonly boolean[]
  readonly excuses: Excuse | undefined
  readonly anchored: boolean
}

/** Costs and steps of the cheapest way to every pair of places, in a band around the diagonal. */
class AlignmentTable {
  readonly #quote: readonly ComparedWord[]
  readonly #source: readonly ComparedWord[]
  /** By word of the source: left out at hardly any cost. */
  readonly #asides: readonly boolean[]
  readonly #excuses: Excuse | undefined
  /** False where the quotation may begin and end anywhere in the passage. */
  readonly #anchored: boolean
  readonly #band: number
  readonly #width: number
  #costs = new Float32Array(0)
  /** So many words of the quotation, so many of the source, in four bits each; and what they are to each other. */
  #steps = new Uint16Array(0)

  constructor({quote, source, asides, excuses, anchored}: TableInput) {
    this.#quote = quote
    this.#source = source
    this.#asides = asides
    this.#excuses = excuses
    this.#anchored = anchored
    this.#band = SLACK + Math.abs(quote.length - source.length)
    this.#width = 2 * this.#band + 1
  }

  /** What filling it takes; a scanner's confusions are looked for in every cell. */
  get cost(): number {
    const cells = (this.#quote.length + 1) * Math.min(this.#width, this.#source.length + 1)
    return cells * (this.#excuses === undefined ? 200 : 600)
  }

  align(): readonly WordPair[] | undefined {
    const cells = (this.#quote.length + 1) * this.#width
    if (cells > MOST_CELLS) return undefined
    this.#costs = new Float32Array(cells).fill(Infinity)
    this.#steps = new Uint16Array(cells)
    // The quotation may begin anywhere in the passage.
    const freeStart = this.#anchored ? 0 : Math.min(this.#source.length, this.#band)
    for (let j = 0; j <= freeStart; j++) this.#costs[this.#cell(0, j)] = 0
    for (let i = 0; i <= this.#quote.length; i++) {
      const last = Math.min(this.#source.length, i + this.#band)
      for (let j = Math.max(0, i - this.#band); j <= last; j++) {
        if ((this.#costs[this.#cell(i, j)] ?? Infinity) !== Infinity) this.#goOn(i, j)
      }
    }
    return this.#traceBack()
  }

  #cell(i: number, j: number): number {
    return i * this.#width + (j - i) + this.#band
  }

  /** Every way to go on from words `i` and `j`. */
  #goOn(i: number, j: number): void {
    const q = this.#quote[i]
    const s = this.#source[j]
    const before = this.#steps[this.#cell(i, j)] ?? 0
    if (q !== undefined) this.#step(i, j, 1, 0, before === STEP_ADDED ? ADDED_TOO : ADDED)
    if (s !== undefined && (i > 0 || this.#anchored)) {
      const leftOut = before === STEP_LEFT_OUT ? LEFT_OUT_TOO : LEFT_OUT
      this.#step(i, j, 0, 1, this.#asides[j] === true ? 0.02 : leftOut)
    }
    if (q === undefined || s === undefined) return
    if (q.key === s.key) {
      this.#step(i, j, 1, 1, 0, WAY_SAME)
      return
    }
    const likeness = likenessOf(q, s)
    // Only what is somewhat alike, or short, can be a scanner's picture, and most pairs are not.
    if ((likeness >= 0.2 || q.key.length < 4) && this.#excuses?.(q.key, s.key) === true) {
      this.#step(i, j, 1, 1, EXCUSED, WAY_EXCUSED)
    } else this.#step(i, j, 1, 1, substitutionCost(q, s, likeness))
    for (let a = 1; a <= LONGEST_JOIN; a++) {
      for (let b = a === 1 ? 2 : 1; b <= LONGEST_JOIN; b++) this.#join(i, j, a, b)
    }
  }

  #step(i: number, j: number, a: number, b: number, added: number, way = 0): void {
    if (Math.abs(j + b - i - a) > this.#band) return
    const to = this.#cell(i + a, j + b)
    const cost = (this.#costs[this.#cell(i, j)] ?? Infinity) + added
    if (cost >= (this.#costs[to] ?? 0)) return
    this.#costs[to] = cost
    this.#steps[to] = (a << 4) | b | way
  }

  /** Several words that are one on the other side, or are parted elsewhere there. */
  #join(i: number, j: number, a: number, b: number): void {
    if (i + a > this.#quote.length || j + b > this.#source.length) return
    const slack = this.#excuses === undefined ? 0 : 4
    if (Math.abs(lengthOf(this.#quote, i, a) - lengthOf(this.#source, j, b)) > slack) return
    const quote = this.#quote.slice(i, i + a)
    const source = this.#source.slice(j, j + b)
    // The fewest words that make it up, so that the next ones are paired by themselves.
    const cost = 0.01 * (a + b)
    const one = quote.map(({key}) => key).join('')
    if (one === source.map(({key}) => key).join('')) {
      if (areThousands(quote) && areThousands(source)) this.#step(i, j, a, b, cost, WAY_SAME)
    } else if (this.#excuses?.(one, withSigns(source)) === true) {
      this.#step(i, j, a, b, EXCUSED + cost, WAY_EXCUSED)
    }
  }

  #traceBack(): readonly WordPair[] {
    const pairs: WordPair[] = []
    let i = this.#quote.length
    let j = this.#anchored ? this.#source.length : this.#cheapestEnd()
    while (i > 0 || (this.#anchored && j > 0)) {
      const step = this.#steps[this.#cell(i, j)] ?? 0
      const [a, b] = [(step >> 4) & 15, step & 15]
      if (a === 0 && b === 0) break
      pairs.push({
        quote: this.#quote.slice(i - a, i),
        source: this.#source.slice(j - b, j),
        same: (step & WAY_SAME) !== 0,
        excused: (step & WAY_EXCUSED) !== 0,
      })
      i -= a
      j -= b
    }
    return pairs.reverse()
  }

  /** The quotation may end anywhere in the passage; of ends as cheap, at the first. */
  #cheapestEnd(): number {
    const i = this.#quote.length
    let best = 0
    let least = Infinity
    for (
      let j = Math.max(0, i - this.#band);
      j <= Math.min(this.#source.length, i + this.#band);
      j++
    ) {
      const cost = this.#costs[this.#cell(i, j)] ?? Infinity
      if (cost >= least) continue
      least = cost
      best = j
    }
    return best
  }
}

function lengthOf(words: readonly ComparedWord[], from: number, count: number): number {
  let length = 0
  for (let i = from; i < from + count; i++) length += words[i]?.key.length ?? 0
  return length
}

/** A scanner's broken word, with the signs that it has for letters: `f ¢ r`. */
function withSigns(words: readonly ComparedWord[]): string {
  return words
    .map(({key, gap}, i) => (i === 0 ? '' : gap.replace(/[\s"\u00AD-]/gu, '')) + key)
    .join('')
}

/** `1 250 000` is one figure, `5 7` is two; what is no figure may be parted anywhere. */
function areThousands(words: readonly ComparedWord[]): boolean {
  const isParted = words.some(({key}, i) => /^\d/.test(key) && /\d$/.test(words[i - 1]?.key ?? ''))
  if (!isParted) return true
  return words.every(({text}, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}(?:,\d+)?$/).test(text))
}

/** From 0 to 1, by letters. */
function likenessOf(quote: ComparedWord, source: ComparedWord): number {
  if (quote.letters === source.letters && quote.letters !== '') return 1
  const longer = Math.max(quote.key.length, source.key.length)
  const shorter = Math.min(quote.key.length, source.key.length)
  // What differs much in length is unlike, and need not be compared letter by letter.
  if (longer > 40 || shorter < longer * 0.3) return 0
  return 1 - distance(quote.key, source.key) / longer
}

/** Below 1 for words alike, and never so much that leaving one out and putting the other in were cheaper. */
function substitutionCost(quote: ComparedWord, source: ComparedWord, likeness: number): number {
  if (likeness === 1) return 0.15
  if (quote.isFigure !== source.isFigure) return UNLIKE
  if (units.has(quote.key) && units.get(quote.key) === units.get(source.key)) return EXCUSED
  if (quote.isFigure) return 0.5 + 0.6 * (1 - likeness)
  // Words with half of their letters in common are not alike, as a reader sees it.
  return likeness < 0.6 ? 1.15 : 0.3 + (1 - likeness)
}
