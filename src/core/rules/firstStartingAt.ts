import type {Span} from '../model/span.ts'

/** The index of the first of some things, in the order of the text, that starts at an offset or later. */
export function firstStartingAt(items: readonly {readonly span: Span}[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.span.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether one of some things, in the order of the text, starts inside a span. */
export function hasStartIn(items: readonly {readonly span: Span}[], {start, end}: Span): boolean {
  const next = items[firstStartingAt(items, start)]
  return next !== undefined && next.span.start < end
}
