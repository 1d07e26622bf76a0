import type {Span} from '../model/span.ts'

/**
 * The items, in the order of the text, that start inside a span, its end excluded. What it costs does not grow with
 * the number of items outside the span.
 */
export function startingIn<Item>(
  items: readonly Item[],
  {start, end}: Span,
  spanOf: (item: Item) => Span,
): readonly Item[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && spanOf(item).start < start) low = middle + 1
    else high = middle
  }
  const found: Item[] = []
  for (let at = low; at < items.length; at++) {
    const item = items[at]
    if (item === undefined || spanOf(item).start >= end) break
    found.push(item)
  }
  return found
}
