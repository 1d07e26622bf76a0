import type {CalendarDate} from '../model/amount.ts'
import {findOverlaps} from './findOverlaps.ts'
import {months} from './months.ts'
import {isWordCharacter} from './wordCharacter.ts'

const SPACE = '[ \\u00A0\\u202F\\n]'
/** `2026-03-31` (ISO 8601). */
const ISO = /(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])/g
/** `31. marts 2026`, `d. 31. marts`, `31 March 2026`. */
const DAY_MONTH = new RegExp(
  `(?<day>0?[1-9]|[12]\\d|3[01])(?:\\.|st|nd|rd|th)?${SPACE}{1,2}(?:of )?(?<month>[A-Za-z]{3,9})(?![A-Za-z])` +
    `(?:\\.?,?${SPACE}{1,2}(?<year>(?:19|20)\\d\\d)(?![\\d]|[.,]\\d))?`,
  'g',
)
/** `March 31, 2026`. */
const MONTH_DAY = new RegExp(
  `(?<month>[A-Za-z]{3,9})\\.?${SPACE}(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,${SPACE}(?<year>(?:19|20)\\d\\d)`,
  'g',
)
const MONTH_DAY_HINT = /\d(?:st|nd|rd|th)?,\s(?:19|20)\d\d/
/** `31/3-2026`, `31/3 2026`, `31.03.2026`, `31-03-2026`, `31/3`. */
const NUMERIC =
  /(?<day>0?[1-9]|[12]\d|3[01])(?:(?<slash>\/)|[.-] ?)(?<month>1[0-2]|0?[1-9])(?:[-/. ]{1,2}(?<year>(?:19|20)\d\d|\d\d(?!\d)))?/g

/**
 * The dates of a text, with a day: `31. marts 2026`, `31/3-2026`, `31.03.2026`, `2026-03-31`, `March 31,
 * 2026`. Spans are in `text`; a two-digit year is one of this century. Days that no month has are left
 * out, and so are figures that could as well be something else (`3.2`, `3-4`).
 */
export function findDates(text: string): readonly CalendarDate[] {
  if (!/\d/.test(text)) return []
  const found: CalendarDate[] = []
  const patterns = [ISO, DAY_MONTH, NUMERIC]
  if (MONTH_DAY_HINT.test(text)) patterns.push(MONTH_DAY)
  for (const pattern of patterns) {
    const isTaken = findOverlaps(found.map(({span}) => span))
    for (const match of text.matchAll(pattern)) {
      const date = readDate(text, match)
      if (date !== undefined && !isTaken(date.span)) found.push(date)
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

function readDate(text: string, match: RegExpExecArray): CalendarDate | undefined {
  const {day = '', month = '', year, slash} = match.groups ?? {}
  const number = months.get(month.toLowerCase()) ?? Number(month)
  const isNumeric = /^\d/.test(month)
  // Without a year `3.2` and `3-4` are figures; only `31/3` is a date.
  if (Number.isNaN(number) || (isNumeric && year === undefined && slash === undefined))
    return undefined
  if (Number(day) > daysIn(number)) return undefined
  // `9.12-10` are hours.
  const isShort = slash === undefined && year?.length === 2
  if (isShort && !/([.-]) ?\d+\1 ?\d\d$/.test(match[0])) return undefined
  const span = {start: match.index, end: match.index + match[0].length}
  if (!standsAlone(text, span.start, span.end)) return undefined
  // `9.12-11.30` are hours too; behind a whole year stands the mark of a note.
  if (year?.length !== 4 && /^[.:]\d/.test(text.slice(span.end, span.end + 2))) return undefined
  return {
    span,
    text: match[0],
    ...(year === undefined ? {} : {year: year.length === 2 ? 2000 + Number(year) : Number(year)}),
    month: number,
    day: Number(day),
  }
}

/** Not part of a longer number or word: a case number, an hour, a version. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (isWordCharacter(text.charAt(start - 1)) || isWordCharacter(text.charAt(end))) return false
  if (/[.,/-]/.test(text.charAt(start - 1)) && isWordCharacter(text.charAt(start - 2))) return false
  return !/[/-]/.test(text.charAt(end)) || !isWordCharacter(text.charAt(end + 1))
}

function daysIn(month: number): number {
  if (month === 2) return 29
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
