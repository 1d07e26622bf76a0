import type {CalendarDate} from '../../model/amount.ts'
import type {Span} from '../../model/span.ts'
import {listedDays} from '../../text/listedDays.ts'
import {buildPattern} from '../../text/pattern.ts'
import type {PassageAmounts} from './amountsOfPassage.ts'

/**
 * A date that the cited places do not have, where they have one that differs from it in one part only: `1. marts 2027`
 * for `1. maj 2027`. Where one of the two says no year, the same words must stand before both: `modtages frem til den
 * 15. maj`. Other dates may be the writer's own. `text` is what the date's span is in.
 */
export function otherDate(
  date: CalendarDate,
  text: string,
  places: readonly PassageAmounts[],
): readonly {readonly text: string; readonly span: Span; readonly other: string}[] {
  const dates = places.flatMap(({dates: all, words}) => all.map((each) => ({...each, words})))
  if (dates.some((other) => partsThatDiffer(date, other) === 0)) return []
  if (dates.some((other) => isListed(date, other))) return []
  const before = wordsBefore(text, date)
  const close = dates.filter((other) => partsThatDiffer(date, other) === 1)
  const alike = close.filter(
    (other) => before !== undefined && before === wordsBefore(other.words, other),
  )
  const near = alike.length > 0 ? alike : close.filter((other) => isDated(date, other))
  const [other] = near
  if (other === undefined || near.some((each) => partsThatDiffer(each, other) > 0)) return []
  return [{text: date.text, span: date.span, other: other.text.replace(/\s+/gu, ' ')}]
}

/** A year that is left out may be any. */
function partsThatDiffer(a: CalendarDate, b: CalendarDate): number {
  const years = a.year === undefined || b.year === undefined || a.year === b.year
  return Number(a.day !== b.day) + Number(a.month !== b.month) + Number(!years)
}

/** `10. maj` is one of `3., 10. og 17. maj`. */
function isListed(
  date: CalendarDate,
  other: CalendarDate & Pick<PassageAmounts, 'words'>,
): boolean {
  return (
    partsThatDiffer({...date, day: other.day}, other) === 0 &&
    listedDays(other.words, other).has(date.day)
  )
}

function isDated(a: CalendarDate, b: CalendarDate): boolean {
  return a.year !== undefined && b.year !== undefined
}

/** Three words, without the day of the week. */
const BEFORE = buildPattern(
  String.raw`(?<!\p{L})(\p{L}{1,40}\s+\p{L}{1,40}\s+\p{L}{1,40})\s+(?:\p{L}{1,7}dag\s+)?(?:den\s+|d\.\s+)?$`,
  'u',
)
const REACH = 140

/** The three words before a date, in small letters; `undefined` where it follows upon fewer. */
function wordsBefore(text: string, {span: {start}}: CalendarDate): string | undefined {
  const [, words] = BEFORE.exec(text.slice(Math.max(0, start - REACH), start).toLowerCase()) ?? []
  return words?.replace(/\s+/gu, ' ')
}
