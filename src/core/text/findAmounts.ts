import type {Amount} from '../model/amount.ts'
import type {Span} from '../model/span.ts'
import {findDates} from './findDates.ts'

const SPACE = String.raw`[ \u00A0\u2007\u2009\u202F]`
/** `1.250.000`, `1 250 000`, `5,7`, `5.620`, `12`: groups of three by points or spaces, a decimal comma. */
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[ \u00A0\u2007\u2009\u202F]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d+(?:[.,]\d+)?)`
const SIGN = String.raw`(?:[-\u2212\u2013](?=\d))?`
const MULTIPLIER = String.raw`(?:mio|mia|mill|mia|t|tkr|mkr|million(?:er)?|milliard(?:er)?|millions?|billions?|tusinde?|thousand|hundrede?)`
const UNITS: readonly (readonly [string, string])[] = [
  ['kr', String.raw`kr|kroner|krone|dkk`],
  ['eur', String.raw`euro|eur`],
  ['pct', String.raw`pct|procent|percent|per cent`],
  ['procentpoint', String.raw`procentpoint|pct\.?-?point|percentage points?`],
  ['årsværk', String.raw`årsværk|fuldtidsstillinger|fuldtidsstilling|fte`],
  ['stilling', String.raw`stillinger|stilling`],
  ['timer', String.raw`timer|time|hours?`],
  ['dage', String.raw`dage|dag|days?`],
  ['uger', String.raw`uger|uge|weeks?`],
  ['måneder', String.raw`måneder|måned|mdr|months?`],
  ['år', String.raw`år|years?`],
  ['borgere', String.raw`borgere|borger|citizens?`],
  ['personer', String.raw`personer|person|people|persons`],
  ['pladser', String.raw`pladser|plads|places?`],
  ['sager', String.raw`sager|sag|cases?`],
  ['m2', String.raw`m2|m²|kvm|kvadratmeter`],
  ['km', String.raw`km|kilometer`],
]
const UNIT_OF: readonly (readonly [string, RegExp])[] = UNITS.map(([unit, words]) => [
  unit,
  new RegExp(`^(?:${words})$`, 'iu'),
])
const UNIT = `(?:${UNITS.map(([, words]) => words)
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const END = String.raw`(?![\p{L}\p{M}\p{N}])`
const APPROXIMATE = String.raw`(?:ca|cirka|circa|omkring|omtrent|knap|knapt|godt|næsten|over|under|mindst|højst|op${SPACE}til|about|approximately|approx|around|nearly|almost|roughly|more than|at least|up to)`

const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}§]|\p{N}[.,:/-])` +
    String.raw`(?<before>(?:kr\.?|dkk|eur|€|£|\$)${SPACE}?)?` +
    String.raw`(?<sign>${SIGN})(?<number>${NUMBER})(?!\p{N})` +
    String.raw`(?:${SPACE}?(?:-|\u2013|til|to)${SPACE}?(?<upper>${NUMBER})(?!\p{N}))?` +
    String.raw`(?:(?:${SPACE}|\n)?(?<multiplier>${MULTIPLIER})${END}\.?)?` +
    String.raw`(?:(?:${SPACE}|\n)?(?<unit>(?:kr|pct|mdr|dkk)${END}\.?|${UNIT}${END}|%|‰|€|,-))?`,
  'giu',
)
const APPROXIMATE_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{M}])${APPROXIMATE}\.?${SPACE}$`, 'iu')

/** What makes the figure behind it a number of something: a paragraph, a proposal, a page, a case. */
const LABEL_BEFORE =
  /(?:§§?|(?<![\p{L}\p{M}])(?:nr|no|nummer|number|forslag|bidrag|budgetnotat|s|ss|side|sider|p|pp|page|afsnit|afs|kap|kapitel|chapter|stk|pkt|punkt|tabel|tbl|table|figur|fig|figure|bilag|appendix|note|linje|line|del|kl|tlf|telefon|ring|cvr|cvr-nr|ean|konto|journalnr|sagsnr|sag|sagsnummer|dokumentnummer|version|art|artikel|paragraf|uge|week|kvartal|klasse|trin|fase|lov|bek)\.?)[ \u00A0]?$/iu
/** Ordinals: `2. kvartal`, `3. sektor`, `1. behandling`. */
const ORDINAL_AFTER = /^\.[ \u00A0]\p{Ll}/u

/**
 * The figures of a text with their units, as Danes (and English writers) write them: `5,7 mio. kr.`,
 * `5.620`, `1 250 000 kr.`, `40 pct.`, `kr. 1.000`, `-5,2`; in a range (`3-4 mio. kr.`) both ends are
 * amounts of the same unit. Numbers of proposals, paragraphs, pages, cases and telephones, dates and
 * bare years are no amounts. Spans are in `text`.
 */
export function findAmounts(text: string): readonly Amount[] {
  if (!/\d/u.test(text)) return []
  const dates = findDates(text).map(({span}) => span)
  const found: Amount[] = []
  for (const match of text.matchAll(AMOUNT)) {
    const parts = readParts(match)
    if (isNoAmount(text, match, parts) || overlapsOne(dates, match)) continue
    found.push(...amountsOf(text, match, parts))
  }
  return found
}

interface Parts {
  readonly before: string
  readonly sign: string
  readonly number: string
  readonly upper: string | undefined
  readonly multiplier: string | undefined
  readonly unit: string | undefined
}

function readParts({groups = {}}: RegExpExecArray): Parts {
  const {before = '', sign = '', number = '', upper, multiplier, unit} = groups
  return {before, sign, number, upper, multiplier, unit}
}

function overlapsOne(spans: readonly Span[], match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  return spans.some((span) => span.start < end && match.index < span.end)
}

function isNoAmount(text: string, match: RegExpExecArray, parts: Parts): boolean {
  const {before, number, upper, multiplier, unit} = parts
  const end = match.index + match[0].length
  if (before !== '' || multiplier !== undefined || unit !== undefined) return false
  const ahead = text.slice(end, end + 4)
  // `2025-0095118`, `10.15-11.00`, `311224-2025`, `00.30.00`, `12:30`: numbers of cases, hours of the day.
  if (/^[-/:.]\d|^[-\u2010\u2011]?[\p{L}\p{M}]|^[-\u2010\u2011]\p{L}|^\//u.test(ahead)) return true
  if (ORDINAL_AFTER.test(ahead) || ahead.startsWith(")"))
    return isLabelled(text, match.index) || !ahead.startsWith(")")
  if (isLabelled(text, match.index)) return true
  if (/^(?:19|20)\d\d$/u.test(number)) return true
  const digits = number.replace(/\D/gu, '')
  if (/^\d{2} \d{2}/u.test(text.slice(match.index, match.index + 5))) return true
  if (upper !== undefined && upper.replace(/\D/gu, '').length > 6) return true
  return /^0\d/u.test(number) || (digits.length >= 7 && digits === number)
}

function isLabelled(text: string, at: number): boolean {
  return LABEL_BEFORE.test(text.slice(Math.max(0, at - 24), at))
}

function amountsOf(text: string, match: RegExpExecArray, parts: Parts): readonly Amount[] {
  const {before, number, upper, multiplier} = parts
  const unit = unitOf(parts)
  const factor = factorOf(multiplier)
  const end = match.index + match[0].replace(/[\s\n]+$/u, '').length
  const approximate = APPROXIMATE_BEFORE.test(
    text.slice(Math.max(0, match.index - 16), match.index),
  )
  const common = {...(unit === undefined ? {} : {unit}), approximate}
  const amount = (from: number, until: number, value: number): Amount => ({
    span: {start: from, end: until},
    text: text.slice(from, until),
    value: Number((value * factor).toPrecision(15)),
    ...common,
  })
  const value = valueOf(number) * (parts.sign === '' ? 1 : -1)
  if (upper === undefined) return [amount(match.index, end, value)]
  const lowerEnd = match.index + before.length + parts.sign.length + number.length
  const upperStart = lowerEnd + text.slice(lowerEnd).indexOf(upper)
  return [amount(match.index, lowerEnd, value), amount(upperStart, end, valueOf(upper))]
}

/** `5.620` is five thousand six hundred and twenty; `5.62` and `5,62` are decimals. */
function valueOf(number: string): number {
  const plain = number.replace(/[ \u00A0\u2007\u2009\u202F]/gu, '')
  if (/^\d{1,3}(?:,\d{3}){2,}/u.test(plain)) return Number(plain.replace(/,/gu, ''))
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(plain)) {
    return Number(plain.replace(/\./gu, '').replace(',', '.'))
  }
  return Number(plain.replace(',', '.'))
}

function factorOf(multiplier: string | undefined): number {
  const word = multiplier?.toLowerCase() ?? ''
  if (/^(?:mia|milliard|billion)/u.test(word)) return 1_000_000_000
  if (/^(?:mio|mill|mkr)/u.test(word)) return 1_000_000
  if (/^(?:t|tkr|tusinde?|thousand)$/u.test(word)) return 1_000
  return word.startsWith('hundred') ? 100 : 1
}

function unitOf({before, multiplier, unit}: Parts): string | undefined {
  if (/^(?:tkr|mkr)$/iu.test(multiplier ?? '')) return 'kr'
  const word = (unit ?? before).replace(/\.?\s*$/u, '').toLowerCase()
  if (word === '') return undefined
  if (word === '%') return 'pct'
  if (word === '‰') return 'promille'
  if (word === '€') return 'eur'
  if (word === '£') return 'gbp'
  if (word === '$') return 'usd'
  if (word === ',-') return 'kr'
  return UNIT_OF.find(([, words]) => words.test(word))?.[0] ?? word
}
