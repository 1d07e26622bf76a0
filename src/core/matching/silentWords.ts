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

/**
 * A footnote's mark behind a sign that one text has as a plain figure, `time.1`, where the other has it raised,
 * `time.¹`. `gap` is what the other has at its place.
 */
export function isRaisedElsewhere(words: readonly ComparedWord[], gap: string): boolean {
  const [mark] = words
  if (words.length !== 1 || mark === undefined || !/^\d{1,2}$/.test(mark.text)) return false
  return RAISED.exec(gap)?.[0] === raised(mark.text)
}

const RAISED = /[⁰¹²³⁴-⁹]+/u

/** A plain figure right behind the end of a sentence, and before the next one, is a footnote's mark: `time.1 Resten`. */
export function isNoteFigure(words: readonly ComparedWord[], text: string): boolean {
  const [mark] = words
  if (words.length !== 1 || mark === undefined || !/^\d{1,2}$/.test(mark.text)) return false
  const before = text.slice(Math.max(0, mark.start - 12), mark.start)
  const behind = text.slice(mark.end, mark.end + 6)
  return (
    /\p{Ll}{4}[)"”»]*[.!?][)"”»]*$/u.test(before) && /^\s+["”„»(]*(?:\p{Lu}|$)|^$/u.test(behind)
  )
}

/** What is longer is no word, and would take long to look at. */
const LONGEST_WORD = 100

function raised(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}
