import type {Amount} from '../model/amount.ts'
import type {Span} from '../model/span.ts'
import {amountUnits} from './amountUnits.ts'
import {findDates} from './findDates.ts'
import {findOverlaps} from './findOverlaps.ts'
import {isWordCharacter} from './wordCharacter.ts'

/** `1.250.000`, `1 250 000`, `1,250,000.5`, `5,7`, `5.620`, `12`: groups of three, a decimal comma or point. */
const NUMBER =
  /\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:[ \u00A0\u2007\u2009\u202F]\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)?(?!\d)/g
/** From one figure of a range to the other: `3-4`, `3 – 4`, `3 til 4`. */
const RANGE = /^(?:[-\u2010-\u2015]|[ \u00A0](?:[-\u2010-\u2015]|til|to)[ \u00A0])$/
const WORD_AFTER =
  /[ \u00A0\u2007\u2009\u202F\n]?([A-Za-zÆØÅæøå²]+(?:\.-?[A-Za-zÆØÅæøå]+)*|%|\u2030|€|,-)(\.?)/y
const CURRENCY_BEFORE =
  /(?:(kr\.?|dkk|eur|mio\. ?kr\.?|t\.kr\.?|tkr\.?)[ \u00A0\u2009\u202F]?|([€£$])[ \u00A0]?)$/i
const APPROXIMATE_BEFORE =
  /(?:^|[\s(»"“”])(?:ca|cirka|circa|omkring|omtrent|knap|knapt|godt|næsten|over|under|mindst|højst|op til|about|approximately|approx|around|nearly|almost|roughly|more than|at least|up to)\.?[ \u00A0\n]$/i
/** What makes the figure behind it a number of something: a paragraph, a proposal, a page, a case. */
const LABEL_BEFORE =
  /(?:§§?|(?:^|[\s([»"“])(?:nr|no|nummer|number|forslag|bidrag|budgetbidrag|s|ss|side|sider|p|pp|page|pages|afsnit|afs|kap|kapitel|chapter|section|stk|pkt|punkt|tabel|tbl|table|figur|fig|figure|bilag|appendix|note|linje|line|del|kl|tlf|telefon|mobil|ring|cvr|cvr-nr|ean|konto|sag|sagsnr|sagsnummer|journalnr|dokumentnummer|version|art|artikel|paragraf|uge|week|kvartal|klasse|trin|fase|lov|bek|postnr)\.?)[ \u00A0]?$/i
/** Telephone numbers, case numbers, hours of the day: their figures count nothing. */
const CODES =
  /(?<![\d.,])(?:(?:\+45[ \u00A0]?)?\d{2}(?:[ \u00A0]\d{2}){3}(?!\d)|\d{1,20}(?:[-./:]\d{1,20}){0,6}[-/:]\d{3,20}(?:[-./:]\d{1,20}){0,6}(?!\d|,\d)|\d{1,2}[.:]\d{2}\s?[-\u2013]\s?\d{1,2}[.:]\d{2}(?!\d))/g

interface Figure extends Span {
  readonly value: number
  readonly negative: boolean
}

/**
 * The figures of a text with their units, as Danes (and English writers) write them: `5,7 mio. kr.`,
 * `5.620`, `1 250 000 kr.`, `40 pct.`, `kr. 1.000`, `-5,2`; in a range (`3-4 mio. kr.`) both ends are
 * amounts of the same unit. Numbers of proposals, paragraphs, pages, cases and telephones, ordinals,
 * dates and bare years are no amounts. Spans are in `text`.
 */
export function findAmounts(text: string): readonly Amount[] {
  if (!/\d/.test(text)) return []
  const isTaken = findOverlaps([...findDates(text).map(({span}) => span), ...codesIn(text)])
  const figures = [...text.matchAll(NUMBER)]
    .map((match) => readFigure(text, match))
    .filter((figure) => !isTaken(figure))
  const found: Amount[] = []
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]
    if (figure === undefined) continue
    const next = figures[index + 1]
    const isRange =
      next !== undefined && RANGE.test(text.slice(figure.end, next.start + (next.negative ? 1 : 0)))
    const from = found.at(-1)?.span.end ?? 0
    const amounts = readAmounts(text, from, isRange ? [figure, positive(next)] : [figure])
    found.push(...amounts)
    if (isRange) index++
  }
  return found
}

function codesIn(text: string): readonly Span[] {
  return [...text.matchAll(CODES)]
    .map((match) => ({start: match.index, end: match.index + match[0].length}))
    .filter(
      ({start, end}) =>
        !/^\d{1,3}(?:\.\d{3})+[-\u2013]\d{1,3}(?:\.\d{3})+$/.test(text.slice(start, end)),
    )
}

/** A figure with the sign before it; a hyphen behind a word or figure is no sign. */
function readFigure(text: string, {0: written, index}: RegExpExecArray): Figure {
  const sign = text.charAt(index - 1)
  const before = text.charAt(index - 2)
  const negative = /[-\u2212\u2013]/.test(sign) && (before === '' || /[\s(»"]/.test(before))
  const start = negative ? index - 1 : index
  return {
    start,
    end: index + written.length,
    value: valueOf(written) * (negative ? -1 : 1),
    negative,
  }
}

/** The second figure of a range: the sign before it is the dash between the two. */
function positive(figure: Figure): Figure {
  return figure.negative
    ? {...figure, start: figure.start + 1, value: -figure.value, negative: false}
    : figure
}

/** `5.620` is five thousand six hundred and twenty; `5.62` and `5,62` are decimals. */
function valueOf(number: string): number {
  const plain = number.replace(/[ \u00A0\u2007\u2009\u202F]/g, '')
  if (/^\d{1,3}(?:,\d{3}){2,}/.test(plain)) return Number(plain.replace(/,/g, ''))
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) {
    return Number(plain.replace(/\./g, '').replace(',', '.'))
  }
  return Number(plain.replace(',', '.'))
}

function readAmounts(text: string, from: number, figures: readonly Figure[]): readonly Amount[] {
  const first = figures[0]
  const last = figures.at(-1)
  if (first === undefined || last === undefined) return []
  const before = text.slice(Math.max(from, first.start - 24), first.start)
  const currency = CURRENCY_BEFORE.exec(before)
  const isCurrency = currency !== null && !isWordCharacter(before.charAt(currency.index - 1))
  const start = isCurrency ? first.start - currency[0].length : first.start
  const after = readUnit(text, last.end)
  const leading = isCurrency ? currencyOf(currency) : {}
  const unit = after.unit ?? leading.unit
  const factor = after.factor * (leading.factor ?? 1)
  const isBare = !isCurrency && after.end === last.end
  if (
    isWordCharacter(text.charAt(start - 1)) ||
    LABEL_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  )
    return []
  if (isBare && isNoAmount(text, first, last)) return []
  const approximate = APPROXIMATE_BEFORE.test(text.slice(Math.max(0, start - 16), start))
  return figures.map((figure): Amount => {
    const span = {
      start: figure === first ? start : figure.start,
      end: figure === last ? after.end : figure.end,
    }
    return {
      span,
      text: text.slice(span.start, span.end),
      value: Number((figure.value * factor).toPrecision(15)),
      ...(unit === undefined ? {} : {unit}),
      approximate,
    }
  })
}

function currencyOf([, word, sign]: RegExpExecArray): {
  readonly unit?: string
  readonly factor?: number
} {
  if (sign !== undefined) return {unit: {'€': 'eur', '£': 'gbp', $: 'usd'}[sign] ?? sign}
  return (
    amountUnits.get((word ?? '').toLowerCase().replace(/\.? /g, '.').replace(/\.$/, '')) ?? {
      unit: 'kr',
    }
  )
}

/** Multiplier and unit behind a figure, and where they end: ` mio. kr.` */
function readUnit(
  text: string,
  from: number,
): {readonly factor: number; readonly unit?: string; readonly end: number} {
  let factor = 1
  let end = from
  for (;;) {
    WORD_AFTER.lastIndex = end
    const match = WORD_AFTER.exec(text)
    const word = match?.[1]?.toLowerCase()
    if (match === null || word === undefined) return {factor, end}
    if (isWordCharacter(text.charAt(end + match[0].length)) && /[a-zæøå²]$/.test(word))
      return {factor, end}
    const known = signUnit(word) ?? amountUnits.get(word)
    if (known === undefined) return {factor, end}
    const isShort = /^(?:kr|pct|mdr|mio|mia|mill|t|tkr|t\.kr|dkk|mkr|mio\.kr|mia\.kr)$/.test(word)
    end += match[0].length - (isShort ? 0 : (match[2]?.length ?? 0))
    factor *= known.factor ?? 1
    if (known.unit !== undefined) return {factor, unit: known.unit, end}
  }
}

function signUnit(sign: string): {readonly unit: string; readonly factor?: number} | undefined {
  const unit = {'%': 'pct', '\u2030': 'promille', '€': 'eur', ',-': 'kr'}[sign]
  return unit === undefined ? undefined : {unit}
}

/** Figures without a unit that count nothing: parts of words, ordinals, list numbers, years, long codes. */
function isNoAmount(text: string, first: Figure, last: Figure): boolean {
  const written = text.slice(first.start, first.end)
  const ahead = text.slice(last.end, last.end + 3)
  if (/^[-/:'’\u2010\u2011]/.test(ahead) && isWordCharacter(ahead.charAt(1))) return true
  if (isWordCharacter(ahead.charAt(0)) || /^\.[A-Za-zÆØÅæøå\d]/.test(ahead)) return true
  if (/^\.[ \u00A0][a-zæøå]/.test(ahead)) return true
  if (
    /[-/.:,#\u2010\u2011]/.test(text.charAt(first.start - 1)) &&
    isWordCharacter(text.charAt(first.start - 2))
  ) {
    return true
  }
  if (/^[.)]/.test(ahead) && text.slice(0, first.start).trim() === '') return true
  // `2450 København SV`
  if (/^\d{4}$/.test(written) && /^ [A-ZÆØÅ][a-zæøå]/.test(ahead)) return true
  return /^(?:19|20)\d\d$/.test(written) || /^0\d/.test(written) || /^\d{7,}$/.test(written)
}
