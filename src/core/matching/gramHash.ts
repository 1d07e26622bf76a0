/** Five letters in a row are one gram. */
export const GRAM = 5

const BASE = 37
/** What the first letter of a gram has been multiplied by when the last is added. */
const FIRST = Math.imul(BASE * BASE, BASE * BASE)
/** Spreads what is alike over all numbers (Knuth: 2³² by the golden ratio). */
const SPREAD = 0x9e3779b1

/**
 * The hashes of the grams that begin at `from` and after, as many as `into` takes or the text has; gives their
 * number. Each is worked out of the one before it.
 */
export function gramHashes(text: string, from: number, bits: number, into: Uint32Array): number {
  const shift = 32 - bits
  const count = Math.max(0, Math.min(into.length, text.length - GRAM + 1 - from))
  if (count === 0) return 0
  let sum = 0
  for (let at = from; at < from + GRAM - 1; at++)
    sum = (Math.imul(sum, BASE) + text.charCodeAt(at)) | 0
  for (let i = 0; i < count; i++) {
    sum = (Math.imul(sum, BASE) + text.charCodeAt(from + i + GRAM - 1)) | 0
    into[i] = Math.imul(sum, SPREAD) >>> shift
    sum = (sum - Math.imul(text.charCodeAt(from + i), FIRST)) | 0
  }
  return count
}
