import type {Span} from '../model/span.ts'
import {firstEndingAfter} from './firstEndingAfter.ts'

/**
 * Whether a span touches one of some others, which are in the order of the text and do not overlap:
 * with `HearingResponse.foreign`, whether it is somebody else's words.
 */
export function isForeign(foreign: readonly Span[], {start, end}: Span): boolean {
  const next = foreign[firstEndingAfter(foreign, start)]
  return next !== undefined && next.start < end
}
