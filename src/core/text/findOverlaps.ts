import type {Span} from '../model/span.ts'
import {firstEndingAfter} from './firstEndingAfter.ts'

/**
 * A test of whether a span shares a character with one of many, which may stand in any order and overlap each other.
 * Asking costs next to nothing, however many they are.
 */
export function findOverlaps(spans: readonly Span[]): (span: Span) => boolean {
  const joined: {start: number; end: number}[] = []
  for (const {start, end} of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({start, end})
  }
  return ({start, end}) => (joined[firstEndingAfter(joined, start)]?.start ?? Infinity) < end
}
