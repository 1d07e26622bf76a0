import type {Span} from '../../model/span.ts'
import {buildPattern} from '../../text/pattern.ts'

const SPACE = '[ \\u00A0\\u2007\\u2009\\u202F]'
const COUNTRY = `(?:\\(?(?:\\+|00)45\\)?${SPACE}?)`
const PAIRS = `\\d\\d(?:[ \\u00A0\\u2009\\u202F.-]\\d\\d){3}`
const FOURS = `\\d{4}${SPACE}\\d{4}`
const NUMBER = buildPattern(
  `(?<![\\p{L}\\p{N}+(]|\\p{N}[-.,/ \\u00A0]|[#=&?/])(?:(${COUNTRY})(?:${PAIRS}|${FOURS}|\\d{8}|\\d{2}${SPACE}\\d{3}${SPACE}\\d{3})|(${PAIRS})|(${FOURS}|\\d{8}))(?![\\p{L}\\p{N}]|[-.,/]\\p{N}|${SPACE}\\d\\d)`,
  'gu',
)
/** What says that eight figures are a telephone number. */
const KEYWORD =
  /(?:tlf|telefon(?:en|nummer|nr)?|mobil(?:en|nummer|nr)?|phone|mob|sms|ring(?:e|er)?(?: til| på)?|kald|nummeret)\.?:?(?:\s+(?:er|på|til|nr\.?|nummer))?[\s(]*$/iu
/** What says that they are something else. */
const OTHER =
  /(?:cvr|ean|se|p|konto|sags?|dok|journal|j|faktura|kr|beløb|isbn|issn|dato)[-.\s]*(?:nr|nummer|no)?\.?:?\s*$/iu

/**
 * Danish telephone numbers: with `+45`, in pairs (`12 34 56 78`), or eight figures in a row where a word
 * before them, or a number beside them, says what they are. `text` has plain digits.
 */
export function findPhoneNumbers(text: string): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(NUMBER)) {
    const [whole, country, pairs] = match
    const start = match.index
    const before = text.slice(Math.max(0, start - 30), start)
    const previous = found.at(-1)
    const isBeside =
      previous !== undefined &&
      /^[\s/,;]{1,5}(?:og |eller )?$/u.test(text.slice(previous.end, start))
    const isCertain = country !== undefined || KEYWORD.test(before) || isBeside
    if (!isCertain && (pairs === undefined || !isPlausible(pairs) || OTHER.test(before))) continue
    found.push({start, end: start + whole.length})
  }
  return found
}

/** Danish numbers begin with 2 to 9; `10.15-11.00` and `01-02-03-04` are times and dates. */
function isPlausible(pairs: string): boolean {
  const separators = new Set(pairs.replace(/\d/gu, ''))
  return (
    /^[2-9]/u.test(pairs) && separators.size === 1 && !separators.has('.') && !separators.has('-')
  )
}
