import type {Span} from '../model/span.ts'
import {firstEndingAfter} from '../text/firstEndingAfter.ts'

/**
 * The index of the stretch that an offset lies in, of stretches in order and without overlaps; between two,
 * the one that follows; after the last, the last.
 */
export function paragraphAt(offset: number, stretches: readonly Span[]): number {
  return Math.max(0, Math.min(firstEndingAfter(stretches, offset), stretches.length - 1))
}
