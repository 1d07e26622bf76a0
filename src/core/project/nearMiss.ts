import {distance} from 'fastest-levenshtein'

/**
 * The candidate that a writer probably meant; `undefined` where none is near. Capitals do not count;
 * one wrong character is near in a short word, two from five characters on, three from ten.
 *
 * @example nearMiss('titel', ['title', 'terms']) // 'title'
 */
export function nearMiss(written: string, candidates: Iterable<string>): string | undefined {
  if (written.length > 60) return undefined
  const plain = written.toLowerCase()
  const allowed = plain.length >= 10 ? 3 : plain.length >= 5 ? 2 : 1
  let best: string | undefined
  let least = allowed + 1
  for (const candidate of candidates) {
    const steps = distance(plain, candidate.toLowerCase())
    if (steps < least && steps < candidate.length) {
      best = candidate
      least = steps
    }
  }
  return best
}
