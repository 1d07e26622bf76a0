import type {Span} from '../model/span.ts'
import type {Work} from './work.ts'

/** A stretch of a text, and in how many letters it differs from the pattern. */
export interface Alignment {
  readonly start: number
  readonly end: number
  readonly errors: number
}

/**
 * Looks for the same letters in one text after the other, with errors in the sense of Levenshtein. Bit-parallel
 * after Myers (1999) in Hyyrö's form, 32 letters of the pattern a step.
 */
export class ApproximateSearch {
  readonly #pattern: string
  readonly #forward: LetterMasks
  #backward: LetterMasks | undefined

  constructor(pattern: string) {
    this.#pattern = pattern
    this.#forward = new LetterMasks(codesOf(pattern))
  }

  /** The stretch of a text that differs least, if in no more than `limit` letters; the first of several. */
  find(text: string, limit: number, work: Work, range?: Span): Alignment | undefined {
    const {length} = this.#pattern
    const {start, end} = range ?? {start: 0, end: text.length}
    if (length === 0 || !work.spend((Math.ceil(length / 32) * (end - start)) >> 1)) return undefined
    const {errors, at} = leastErrors(this.#forward, text, {start, end}, 1)
    if (errors > limit) return undefined
    // Backwards from the end over as far as the pattern can reach, the same search finds the start.
    this.#backward ??= new LetterMasks(Array.from(codesOf(this.#pattern)).reverse())
    const from = Math.max(start, at - length - errors)
    return {
      start: leastErrors(this.#backward, text, {start: from, end: at}, -1).at,
      end: at,
      errors,
    }
  }
}

/** The same for one text. */
export function searchApproximately(
  pattern: string,
  text: string,
  limit: number,
  work: Work,
): Alignment | undefined {
  return new ApproximateSearch(pattern).find(text, limit, work)
}

/** Where each letter stands in a pattern, a bit a place. */
class LetterMasks {
  readonly length: number
  readonly words: number
  readonly #plain = new Int32Array(128)
  readonly #others = new Map<number, number>()
  /** Of each letter in turn; first those of one that does not occur. */
  readonly masks: Int32Array

  constructor(codes: readonly number[]) {
    this.length = codes.length
    this.words = Math.ceil(codes.length / 32)
    const letters = new Set(codes)
    this.masks = new Int32Array((letters.size + 1) * this.words)
    let row = 0
    for (const code of letters) {
      row += this.words
      if (code < 128) this.#plain[code] = row
      else this.#others.set(code, row)
    }
    for (const [at, code] of codes.entries()) {
      const slot = this.rowOf(code) + (at >> 5)
      this.masks[slot] = (this.masks[slot] ?? 0) | (1 << (at & 31))
    }
  }

  /** Where the masks of a letter begin. */
  rowOf(code: number): number {
    return code < 128 ? (this.#plain[code] ?? 0) : (this.#others.get(code) ?? 0)
  }
}

/**
 * The fewest errors, and where the match that has them ends; of several the first met. Forwards it may begin
 * anywhere; backwards it begins at the end of the range.
 */
function leastErrors(
  pattern: LetterMasks,
  text: string,
  {start, end}: Span,
  step: 1 | -1,
): {at: number; errors: number} {
  const {length, words, masks} = pattern
  const positive = new Int32Array(words).fill(-1)
  const negative = new Int32Array(words)
  const lastBit = (length - 1) & 31
  const first = step === 1 ? start : end - 1
  let errors = length
  let best = {at: step === 1 ? start : end, errors: length}
  for (let at = first; at >= start && at < end; at += step) {
    const row = pattern.rowOf(text.charCodeAt(at))
    let carryPositive = step === 1 ? 0 : 1
    let carryNegative = 0
    for (let word = 0; word < words; word++) {
      const pv = positive[word] ?? 0
      const mv = negative[word] ?? 0
      const eq = masks[row + word] ?? 0
      const xv = eq | mv
      const eqIn = eq | carryNegative
      const xh = ((((eqIn & pv) + pv) | 0) ^ pv) | eqIn
      let ph = mv | ~(xh | pv)
      let mh = pv & xh
      if (word === words - 1) {
        errors += (ph >>> lastBit) & 1
        errors -= (mh >>> lastBit) & 1
      }
      const outPositive = ph >>> 31
      const outNegative = mh >>> 31
      ph = (ph << 1) | carryPositive
      mh = (mh << 1) | carryNegative
      carryPositive = outPositive
      carryNegative = outNegative
      positive[word] = mh | ~(xv | ph)
      negative[word] = ph & xv
    }
    if (errors < best.errors) best = {at: step === 1 ? at + 1 : at, errors}
  }
  return best
}

/** Code unit by code unit: half a pair of surrogates is a letter like others here. */
function codesOf(text: string): readonly number[] {
  return Array.from({length: text.length}, (_, at) => text.charCodeAt(at))
}
