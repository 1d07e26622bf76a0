import type {Span} from '../model/span.ts'

/**
 * The index of the stretch that an offset lies in, of stretches in order and without overlaps; between two,
 * the one that follows; after the last, the last.
 */
export function paragraphAt(offset: number, stretches: readonly Span[]): number {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low)
}
