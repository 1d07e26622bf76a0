import type {Amount} from '../../model/amount.ts'
import type {Span} from '../../model/span.ts'
import {findYears} from '../../text/findYears.ts'
import {yearBeside} from '../../text/yearBeside.ts'
import type {PassageAmounts} from './amountsOfPassage.ts'
import {isRoundedTo} from './isInPassage.ts'

/** The text that a figure stands in, and the part of it that makes its claim. */
export interface Claimed {
  readonly text: string
  readonly sentence: Span
}

/**
 * The year beside a figure, where the cited places have the figure and always beside another one: `4,2 mio. kr. i 2028`
 * for `4,2 mio. kr. i 2027`. Nothing where the year stands anywhere in the places, where they go on to later years,
 * where the sentence names theirs too, or where the figure stands in a table, whose years may be in its head.
 */
export function otherYear(
  amount: Amount,
  {text, sentence}: Claimed,
  places: readonly PassageAmounts[],
): readonly {readonly text: string; readonly span: Span; readonly other: string}[] {
  const own = amount.unit === undefined ? undefined : yearBeside(text, amount.span)
  if (own === undefined || places.some(({bare, factors}) => isInTable(amount, bare, factors)))
    return []
  const theirs = places.flatMap(({words, amounts}) =>
    amounts
      .filter(({unit, value}) => unit === amount.unit && isRoundedTo(amount, value))
      .map(({span}) => yearBeside(words, span)),
  )
  const [other] = theirs
  if (other === undefined || other.year === own.year) return []
  if (theirs.some((each) => each?.year !== other.year || each.joint !== own.joint || each.goesOn))
    return []
  if (places.some(({words}) => findYears(words).has(own.year))) return []
  if (findYears(text.slice(sentence.start, sentence.end)).has(other.year)) return []
  return [{text: String(own.year), span: own.span, other: String(other.year)}]
}

function isInTable(amount: Amount, bare: ReadonlySet<number>, factors: readonly number[]): boolean {
  return factors.some((factor) => bare.has(amount.value / factor))
}
