import type {Span} from '../../model/span.ts'
import {plainDigits} from '../plainDigits.ts'
import {buildPattern} from '../../text/pattern.ts'

export interface CprNumber {
  readonly span: Span
  /** `0102••-••••`: neither the year of birth nor the number. */
  readonly masked: string
}

/** Spaces and what nobody sees, and the signs that people write as a hyphen. */
const GAP = '[\\s\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]{0,2}'
const DASH = '[-\\u2010-\\u2015\\u2212\\u2043\\uFE58\\uFE63\\uFF0D/]'
/** `010203-1234`, `01.02.03 1234`, `01022003-1234`, `0102031234`, in the digits of any script made plain. */
const CPR = buildPattern(
  `(?<![\\p{N}\\p{L}]|\\p{N}[-.,/\\u2010-\\u2015])` +
    `(?:(\\d\\d)(\\d\\d)((?:\\d\\d)?\\d\\d)(${GAP}${DASH}${GAP}|\\s?)|(\\d\\d)([./ -])(\\d\\d)\\6((?:\\d\\d)?\\d\\d)${GAP}(?:${DASH}|\\s)${GAP})` +
    `(\\d{4})(?![\\p{N}\\p{L}]|[-.,/\\u2010-\\u2015]\\p{N})`,
  'gu',
)

/** What stands before a number that is not a person's: `sagsnr.`, `konto`, `dato`, `EAN`. */
const OTHER_NUMBER =
  /(?:sags?|dok(?:ument)?|journal|j\.?|konto|reg\.?|faktura|ean|cvr|se|p|gln|isbn|issn|varer?|ordre|tlf|telefon|mobil|fax|dato|datoen|matrikel|løbe|post|bilags?|lov|id|serie)[-\s]*(?:nr|nummer|numre|no)?\.?:?\s*[»"“”'(]?$/iu
const OF_A_PERSON = /(?:cpr|person)[-\s]*(?:nr|nummer)?\.?:?\s*$/iu

/** The civil registration numbers in a text, in order. */
export function findCprNumbers(text: string): readonly CprNumber[] {
  const digits = plainDigits(text)
  if (!/\d/u.test(digits)) return []
  const found: CprNumber[] = []
  for (const match of digits.matchAll(CPR)) {
    const [whole, day, month, year, , dottedDay, , dottedMonth, dottedYear] = match
    const parts = [day ?? dottedDay ?? '', month ?? dottedMonth ?? '', year ?? dottedYear ?? '']
    const before = digits.slice(Math.max(0, match.index - 30), match.index)
    if (!isDate(parts) || isOtherNumber(whole, before)) continue
    const span = {start: match.index, end: match.index + whole.length}
    found.push({span, masked: `${parts.join('').slice(0, 4)}••-••••`})
  }
  return found
}

/** Whether day, month and year can be somebody's birthday. */
function isDate([day = '', month = '', year = '']: readonly string[]): boolean {
  const monthNumber = Number(month)
  const dayNumber = Number(day)
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1) return false
  const yearNumber = Number(year)
  if (year.length === 4 && (yearNumber < 1858 || yearNumber > 2057)) return false
  // Two figures do not tell the century: a leap day needs a year that can be divided by four.
  const leap = yearNumber % 4 === 0
  const days = monthNumber === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(monthNumber) ? 30 : 31
  return dayNumber <= days
}

function isOtherNumber(whole: string, before: string): boolean {
  if (OF_A_PERSON.test(before)) return false
  if (OTHER_NUMBER.test(before) && isWordStart(before)) return true
  // `010203 2004` in running text may be two figures; a line end between them makes it likely.
  return /[\n\r]/u.test(whole)
}

/** `J.nr.` is one, the end of `projekt` is none. */
function isWordStart(before: string): boolean {
  const match = OTHER_NUMBER.exec(before)
  return match !== null && !/\p{L}$/u.test(before.slice(0, match.index))
}
