import type {TextQuoteSelector} from '../model/quote.ts'
import {readLetters} from '../text/letters.ts'
import {commonAfter, commonBefore} from './commonLength.ts'
import type {SourceIndex} from './indexSource.ts'
import type {Place} from './place.ts'

/** So much of the words before and after is compared. */
const CONTEXT = 200

/** A place, and the source that it is in. */
interface PlaceInSource {
  readonly index: SourceIndex
  readonly place: Place
}

/** The places whose surroundings agree with prefix and suffix in the most letters; all where there are neither. */
export function bestInContext<Each extends PlaceInSource>(
  {prefix = '', suffix = ''}: TextQuoteSelector,
  places: readonly Each[],
): readonly Each[] {
  const before = readLetters(prefix).text.slice(-CONTEXT)
  const after = readLetters(suffix).text.slice(0, CONTEXT)
  if (places.length < 2 || (before === '' && after === '')) return places
  const scores = places.map(({index: {source}, place: {span}}) => {
    const {text} = source
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
