import type {TextQuoteSelector} from '../model/quote.ts'
import {readLetters} from '../text/letters.ts'
import {commonAfter, commonBefore} from './commonLength.ts'
import type {SourceIndex} from './indexSource.ts'
import type {MatchOptions, QuoteMatch} from './quoteMatch.ts'
import type {Place} from './place.ts'

/** So much of the words before and after is compared. */
const CONTEXT = 200

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
  left = fitting(selector, index, left)
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

/** The places whose surroundings agree with prefix and suffix in the most letters. */
function fitting(
  {prefix = '', suffix = ''}: TextQuoteSelector,
  {source: {text}}: SourceIndex,
  places: readonly Place[],
): readonly Place[] {
  const before = readLetters(prefix).text.slice(-CONTEXT)
  const after = readLetters(suffix).text.slice(0, CONTEXT)
  if (places.length < 2 || (before === '' && after === '')) return places
  const scores = places.map(({span}) => {
    const head = readLetters(text, {start: Math.max(0, span.start - 2 * CONTEXT), end: span.start})
    const tail = readLetters(text, {start: span.end, end: span.end + 2 * CONTEXT})
    return (
      commonBefore(before, before.length, head.text, head.text.length) +
      commonAfter(after, 0, tail.text, 0)
    )
  })
  const best = Math.max(...scores)
  return places.filter((_, i) => scores[i] === best)
}
