import type {CalendarDate} from '../../model/amount.ts'
import type {Span} from '../../model/span.ts'
import type {PassageAmounts} from './amountsOfPassage.ts'

/**
 * A date that the cited places do not have, where one of them has a date that differs from it in one part only: `1. marts
 * 2027` for `1. maj 2027`. Other dates may be the writer's own.
 */
export function otherDate(
  date: CalendarDate,
  places: readonly PassageAmounts[],
): readonly {readonly text: string; readonly span: Span; readonly other: string}[] {
  const dates = places.flatMap((place) => place.dates)
  if (dates.some((other) => partsThatDiffer(date, other) === 0)) return []
  const near = dates.filter((other) => partsThatDiffer(date, other) === 1 && isDated(date, other))
  const [other] = near
  if (other === undefined || near.some((each) => partsThatDiffer(each, other) > 0)) return []
  return [{text: date.text, span: date.span, other: other.text.replace(/\s+/gu, ' ')}]
}

/** A year that is left out may be any. */
function partsThatDiffer(a: CalendarDate, b: CalendarDate): number {
  const years = a.year === undefined || b.year === undefined || a.year === b.year
  return Number(a.day !== b.day) + Number(a.month !== b.month) + Number(!years)
}

/** Two days of a month are only held together where both say the same year. */
function isDated(a: CalendarDate, b: CalendarDate): boolean {
  return a.year !== undefined && b.year !== undefined
}
