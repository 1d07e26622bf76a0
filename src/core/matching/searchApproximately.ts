import type {Work} from './work.ts'

/** A stretch of a text, and in how many letters it differs from the pattern. */
export interface Alignment {
  readonly start: number
  readonly end: number
  readonly errors: number
}

/**
 * The stretch of `text` that differs least from `pattern` in the sense of Levenshtein, if in no more than
 * `limit` letters; the first of several. Bit-parallel after Myers (1999) in Hyyrö's form, 32 letters of the
 * pattern a step.
 */
export function searchApproximately(
  pattern: string,
  text: string,
  limit: number,
  work: Work,
): Alignment | undefined {
  if (pattern.length === 0) return undefined
  const words = Math.ceil(pattern.length / 32)
  if (!work.spend(words * text.length * 2)) return undefined
  const forward = leastErrors(pattern, text, true)
  if (forward.errors > limit) return undefined
  // Backwards from the end over as far as the pattern can reach, the same search finds the start.
  const from = Math.max(0, forward.end - pattern.length - forward.errors)
  const backward = leastErrors(reversed(pattern), reversed(text.slice(from, forward.end)), false)
  return {start: forward.end - backward.end, end: forward.end, errors: forward.errors}
}

/** Where a match with the fewest errors ends; `free` lets it begin anywhere, else it begins at the start. */
function leastErrors(pattern: string, text: string, free: boolean): {end: number; errors: number} {
  const length = pattern.length
  const words = Math.ceil(length / 32)
  const masks = letterMasks(pattern, words)
  const none = new Uint32Array(words)
  const positive = new Int32Array(words).fill(-1)
  const negative = new Int32Array(words)
  const lastBit = (length - 1) & 31
  let errors = length
  let best = {end: 0, errors: length}
  for (let at = 0; at < text.length; at++) {
    const mask = masks.get(text.charCodeAt(at)) ?? none
    let carryPositive = free ? 0 : 1
    let carryNegative = 0
    for (let word = 0; word < words; word++) {
      const pv = positive[word] ?? 0
      const mv = negative[word] ?? 0
      const eq = (mask[word] ?? 0) | 0
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
    if (errors < best.errors) best = {end: at + 1, errors}
  }
  return best
}

function letterMasks(pattern: string, words: number): Map<number, Uint32Array> {
  const masks = new Map<number, Uint32Array>()
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at)
    let mask = masks.get(code)
    if (mask === undefined) {
      mask = new Uint32Array(words)
      masks.set(code, mask)
    }
    mask[at >> 5] = (mask[at >> 5] ?? 0) | (1 << (at & 31))
  }
  return masks
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}
