import type {Span} from '../model/span.ts'

/**
 * Whether a span touches one of some others, which are in the order of the text and do not overlap:
 * with `HearingResponse.foreign`, whether it is somebody else's words.
 */
export function isForeign(foreign: readonly Span[], {start, end}: Span): boolean {
  let low = 0
  let high = foreign.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((foreign[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const next = foreign[low]
  return next !== undefined && next.start < end
}
