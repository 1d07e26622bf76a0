import type {TextQuoteSelector} from '../model/quote.ts'
import {bestInContext} from './bestInContext.ts'
import type {SourceIndex} from './indexSource.ts'
import type {MatchOptions, QuoteMatch} from './quoteMatch.ts'
import type {Place} from './place.ts'

/**
 * Settles which of several faithful places is meant: those in the cited part of the source, then those
 * whose surroundings fit, then those that have the very same characters, then the one nearest to its
 * neighbour. What stays as good is ambiguous, never a coin toss.
 */
export function choosePlace(
  selector: TextQuoteSelector,
  index: SourceIndex,
  places: readonly Place[],
  {target, near}: MatchOptions,
): QuoteMatch {
  let left = distinct(places)
  if (target !== undefined) {
    left = preferred(left, ({span}) => span.start < target.end && target.start < span.end)
  }
  const inContext = bestInContext(
    selector,
    left.map((place) => ({index, place})),
  )
  left = inContext.map(({place}) => place)
  left = preferred(left, ({exact}) => exact)
  if (near !== undefined) {
    const distances = left.map(({span}) => Math.abs(span.start - near))
    const least = Math.min(...distances)
    left = left.filter((_, i) => distances[i] === least)
  }
  const [first, ...others] = left
  if (first === undefined) return {kind: 'notFound', cut: false}
  return others.length === 0
    ? {kind: 'faithful', place: first}
    : {kind: 'ambiguous', places: [first, ...others]}
}

function preferred(places: readonly Place[], test: (place: Place) => boolean): readonly Place[] {
  const those = places.filter(test)
  return those.length > 0 ? those : places
}

/** In the order of the source, one for each stretch. */
function distinct(places: readonly Place[]): readonly Place[] {
  return places
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({span}, i, all) => i === 0 || span.start !== all[i - 1]?.span.start)
}
