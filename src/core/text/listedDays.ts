import type {CalendarDate} from '../model/amount.ts'
import {lowerCase} from './lowerCase.ts'
import {buildPattern} from './pattern.ts'

/** Days and what joins them, up to a date: `3., 10. og `, `fra den 1. til den `. */
const LIST = buildPattern(
  String.raw`(?<![\p{L}\p{N}.,/])\d{1,2}(?!\p{N})(?:\.(?!\d)|\s|,|[-–]|(?<!\p{L})(?:og|samt|eller|til|med|den|d\.)(?!\p{L})|(?<![\p{N}.])\d{1,2}(?![\p{N}/]))*$`,
  'u',
)
const RANGE = buildPattern(String.raw`[-–]|(?<!\p{L})til(?!\p{L})`, 'u')
const REACH = 80

/**
 * The days that stand before a date and have its month and year: 3 and 10 for `17. maj 2027` in `3., 10. og 17. maj
 * 2027`, and all of a span of days, 1 to 14 for `1.-15. maj`. `text` is what the date's span is in.
 */
export function listedDays(text: string, {span, day}: CalendarDate): ReadonlySet<number> {
  const before = lowerCase(text.slice(Math.max(0, span.start - REACH), span.start))
  const [list] = LIST.exec(before) ?? []
  if (list === undefined) return new Set()
  const days = [...list.matchAll(/\d+/g)].map(([written]) => Number(written))
  const [first = day] = days
  if (RANGE.test(list)) for (let each = first; each < day; each++) days.push(each)
  return new Set(days)
}
