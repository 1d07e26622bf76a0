import type {Span} from '../model/span.ts'
import {lowerCase} from './lowerCase.ts'
import {buildPattern} from './pattern.ts'

/** The year that an amount is said to be of. */
export interface YearBeside {
  readonly year: number
  /** The word that joins them: `i 2027` is no `fra 2027`. */
  readonly joint: string
  /** Whether the sentence says that the amount, or another one, is of later years too: `og årligt derefter`. */
  readonly goesOn: boolean
  /** The figures of the year, in the text. */
  readonly span: Span
}

const AND = String.raw`og|samt|eller|til(?:\sog\smed)?`
const MORE = String.raw`\d{4}|i\s|de\s|fremad|frem|efter|følgende|årene|overslags|næste|resten|hvert|igen|derefter|senere`
/** Not a span of years, a level of prices, nor the first of several. */
const YEAR = String.raw`((?:19|20)\d\d)(?![\p{L}\p{N}]|[/.,]\d|\s?[-–/]\s?[\p{L}\p{N}]|\s(?:p\/?l|pris)|\sfrem|,?\s(?:${AND})\s(?:${MORE})|,\s\d{4})`
const JOINT = String.raw`(i|fra|fra\sog\smed|til|til\sog\smed|inden|efter)`
const BEHIND = buildPattern(
  String.raw`^[*_]{0,3}(?:\s(?:årligt|om\såret|i\salt|ekstra|mere|mindre|netto))?\s${JOINT}\s${YEAR}`,
  'u',
)
/** `I 2027 afsættes der 4,2 mio. kr.`: nothing but words between. */
const BEFORE = buildPattern(
  String.raw`(?<![\p{L}\p{N}]|(?:gang|fra)\s)${JOINT}\s${YEAR}\s(?:\p{L}{1,30}\s){1,4}[*_]{0,3}$`,
  'u',
)
const YEARLY = String.raw`(?:hvert|pr\.|alle|følgende|næste|kommende|efterfølgende|øvrige)\sår|året\s(?:efter|derpå)|år\s(?:frem|efter)|årligt|\p{L}*årene`
const LATER = String.raw`derefter|herefter|efterfølgende|senere|frem|fremad|fremover|videre|varigt?|permanente?|ligeledes|tilsvarende|samme\s(?:beløb|sum|ramme)|på\s(?:længere\s)?sigt`
/** To the end of the sentence. */
const GOES_ON = buildPattern(
  String.raw`^\.?(?:\s?\+|[^.;!?]*?(?<![\p{L}\p{N}])(?:${YEARLY}|${LATER}|ff|['’]\d\d)(?![\p{L}\p{N}]))`,
  'u',
)
const REACH = 60
const LONGEST_BETWEEN = 140
const AHEAD = 100

/**
 * The year that stands beside an amount, `4,2 mio. kr. i 2027` or `I 2027 afsættes der 4,2 mio. kr.`; `undefined` where
 * none does, or several.
 */
export function yearBeside(text: string, amount: Span): YearBeside | undefined {
  const behind = BEHIND.exec(lowerCase(text.slice(amount.end, amount.end + REACH)))
  const from = Math.max(0, amount.start - LONGEST_BETWEEN)
  const before = BEFORE.exec(lowerCase(text.slice(from, amount.start)))
  const match = behind ?? before
  if (match === null || (behind !== null && before !== null)) return undefined
  const [whole, joint = '', year = ''] = match
  const at = (match === behind ? amount.end : from) + match.index + whole.lastIndexOf(year)
  const rest = Math.max(at + year.length, amount.end)
  return {
    year: Number(year),
    goesOn: GOES_ON.test(lowerCase(text.slice(rest, rest + AHEAD))),
    joint: joint.replace(/\s+/gu, ' ').replace(/ og med$/u, ''),
    span: {start: at, end: at + year.length},
  }
}
