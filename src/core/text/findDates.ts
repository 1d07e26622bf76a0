import type {CalendarDate} from '../model/amount.ts'

const MONTHS: readonly (readonly [string, number])[] = [
  ['januar|january|jan', 1],
  ['februar|february|feb|febr', 2],
  ['marts|march|mar', 3],
  ['april|apr', 4],
  ['maj|may', 5],
  ['juni|june|jun', 6],
  ['juli|july|jul', 7],
  ['august|aug', 8],
  ['september|sept|sep', 9],
  ['oktober|october|okt|oct', 10],
  ['november|nov', 11],
  ['december|dec', 12],
]
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap(([names, number]) => names.split('|').map((name) => [name, number] as const)),
)
const NAMES = MONTHS.map(([names]) => names)
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|')

const SPACE = String.raw`[ \u00A0\u202F\n]`
const YEAR = String.raw`(?:${SPACE}{1,2}(?<year>(?:19|20)\d\d)(?!\d|[.,]\d))?`
const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}]|[\p{N}][.,/-])`
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}])`
/** `31. marts 2026`, `d. 31. marts`, `31 March 2026`. */
const DAY_MONTH = new RegExp(
  String.raw`${BEFORE}(?<day>0?[1-9]|[12]\d|3[01])(?:\.|st|nd|rd|th)?${SPACE}{1,2}(?:of )?(?<month>${NAMES})${AFTER}\.?,?${YEAR}`,
  'giu',
)
/** `March 31, 2026`. */
const MONTH_DAY = new RegExp(
  String.raw`${BEFORE}(?<month>${NAMES})\.?${SPACE}(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,${YEAR.replace('{1,2}', '')}`,
  'giu',
)
/** `31/3-2026`, `31/3 2026`, `31.03.2026`, `31-03-2026`, `31/3`. */
const NUMERIC =
  /(?<![\p{L}\p{M}\p{N}]|[\p{N}][.,/-])(?<day>0?[1-9]|[12]\d|3[01])(?:(?<slash>\/)|[.-] ?)(?<month>0?[1-9]|1[0-2])(?:[-/. ]{1,2}(?<year>(?:19|20)\d\d|\d\d(?=[^\p{L}\p{N}]|$)))?(?![\p{L}\p{M}\p{N}]|[.,/-]\p{N})/gu
/** `2026-03-31` (ISO 8601). */
const ISO =
  /(?<![\p{L}\p{M}\p{N}]|[\p{N}][.,/-])(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\p{L}\p{M}\p{N}]|-\p{N})/gu

/**
 * The dates of a text, with a day: `31. marts 2026`, `31/3-2026`, `31.03.2026`, `2026-03-31`, `March 31,
 * 2026`. Spans are in `text`; a two-digit year is one of this century. Days that no month has are left out.
 */
export function findDates(text: string): readonly CalendarDate[] {
  if (!/\d/u.test(text)) return []
  const found: CalendarDate[] = []
  for (const pattern of [ISO, DAY_MONTH, MONTH_DAY, NUMERIC]) {
    for (const match of text.matchAll(pattern)) {
      const date = readDate(match)
      if (date !== undefined && !found.some((other) => overlaps(other, date))) found.push(date)
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

function readDate(match: RegExpExecArray): CalendarDate | undefined {
  const {day = '', month = '', year, slash} = match.groups ?? {}
  const number = MONTH_NUMBERS.get(month.toLowerCase()) ?? Number(month)
  const written = match[0].replace(/[,.\s]+$/u, '')
  const isNumeric = /^\d/u.test(month)
  // Without a year `3.2` and `3-4` are figures; only `31/3` is a date.
  if (isNumeric && year === undefined && slash === undefined) return undefined
  if (isNumeric && year === undefined && Number(day) <= 12 && number <= 12 && written.length < 3)
    return undefined
  if (Number(day) > daysIn(number)) return undefined
  return {
    span: {start: match.index, end: match.index + written.length},
    text: written,
    ...(year === undefined ? {} : {year: year.length === 2 ? 2000 + Number(year) : Number(year)}),
    month: number,
    day: Number(day),
  }
}

function daysIn(month: number): number {
  if (month === 2) return 29
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function overlaps(a: CalendarDate, b: CalendarDate): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end
}
