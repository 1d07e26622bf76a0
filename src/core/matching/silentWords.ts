import type {ComparedWord} from '../text/readWords.ts'
import {months} from '../text/wordClasses.ts'

/** A list's number at the start of a line, `1.`, `a)`, which a quotation may leave out. */
export function isListMark(
  words: readonly ComparedWord[],
  text: string,
  after: ComparedWord | undefined,
): boolean {
  const [mark] = words
  if (words.length !== 1 || mark === undefined || !/^(?:\d{1,2}|\p{L})$/u.test(mark.text))
    return false
  if (after !== undefined && months.has(after.key)) return false
  if (
    !/[\n\r\f][ \t>]*[-*•(]?[ \t]*$/u.test(text.slice(Math.max(0, mark.start - 20), mark.start))
  ) {
    return mark.start === 0
  }
  const rest = text.slice(mark.end, mark.end + 2)
  // `4.` after a line end may as well be a date or a number that the line was broken before.
  return rest.startsWith(')') || (rest === '. ' && endsSentence(text, mark.start))
}

function endsSentence(text: string, at: number): boolean {
  return /[.:;!?][\s>]*[-*•(]?[ \t]*$/u.test(text.slice(Math.max(0, at - 40), at))
}

/**
 * A footnote's mark that one of the texts has as a plain figure at the end of a word: `årsværk¹` and
 * `årsværk1`. `BI07` and figures are words of their own.
 */
export function isFootnoteMark(
  quote: readonly ComparedWord[],
  source: readonly ComparedWord[],
  gapAfter: string,
): boolean {
  const [one, other] = [quote[0]?.text ?? '', source[0]?.text ?? '']
  if (quote.length !== 1 || source.length !== 1) return false
  if (one.length > LONGEST_WORD || other.length > LONGEST_WORD) return false
  const mark = /^(\p{Ll}*\p{L}\p{Ll}{3,})(\d{1,2})$/u
  const inQuote = mark.exec(one)
  if (inQuote?.[1] === other) return gapAfter.startsWith(raised(inQuote[2] ?? ''))
  return mark.exec(other)?.[1] === one
}

/** What is longer is no word, and would take long to look at. */
const LONGEST_WORD = 100

function raised(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}
