import type {Amount, CalendarDate} from '../../model/amount.ts'
import type {Source} from '../../model/source.ts'
import type {Span} from '../../model/span.ts'
import {findAmounts} from '../../text/findAmounts.ts'
import {findDates} from '../../text/findDates.ts'
import {findFractions, type Fraction} from '../../text/findFractions.ts'
import {findNumberWords} from '../../text/findNumberWords.ts'
import {findPriceLevels, type PriceLevel} from '../../text/findPriceLevels.ts'
import {findRatios} from '../../text/findRatios.ts'
import {pattern} from '../../text/pattern.ts'

/** The figures of a cited passage, as quantities. */
export interface PassageAmounts {
  /** The passage's text, which the spans are in. */
  readonly words: string
  /** Shares in words: `halvdelen`. */
  readonly fractions: readonly Fraction[]
  /** Shares in per cent that a number of a number is: 25 for `1 af 4`. */
  readonly ratios: readonly number[]
  readonly dates: readonly CalendarDate[]
  /** Those of the passage, or the one that a table's heading before it names. */
  readonly priceLevels: readonly PriceLevel[]
  readonly amounts: readonly Amount[]
  /** Figures without a unit, whatever they mean: cells of tables, years, numbers of things. */
  readonly bare: ReadonlySet<number>
  /** What a bare figure may have to be multiplied with: 1,000 in a table in thousands. */
  readonly factors: readonly number[]
  /** The bare figures of a table in thousands or millions, in kroner, as they are written. */
  readonly tables: readonly {readonly value: number; readonly text: string}[]
}

const BARE = pattern(
  'gu',
)`(?<![\p{L}\p{N}]|\p{N}[.,])\d{1,3}(?:[.\u00A0\u202F ]\d{3})+(?:,\d+)?(?!\p{N})|(?<![\p{L}\p{N}]|\p{N}[.,])\d+(?:,\d+)?(?!\p{N})`
const THOUSANDS = pattern(
  'iu',
)`(?<![\p{N}.,])1[.\s\u00A0]?000[\s\u00A0]*kr|(?<!\p{L})(?:t\.?\s?kr|tkr|tusinde? kr|hele tusinder)`
const MILLIONS = pattern('iu')`(?<!\p{L})(?:mio|mill)\.?[\s\u00A0]*(?:kr|kroner)|(?<!\p{L})mkr`
/** A table's heading stands before it. */
const LOOK_BACK = 1500

/** Reads the figures of a passage; what its table is counted in may stand a little before it. */
export function amountsOfPassage({text}: Source, {start, end}: Span): PassageAmounts {
  const words = text.slice(start, end)
  const around = text.slice(Math.max(0, start - LOOK_BACK), end)
  const amounts = findAmounts(words)
  const own = findPriceLevels(words)
  const measured = amounts.filter(({unit}) => unit !== undefined)
  const bare = Array.from(words.matchAll(BARE))
    .filter(({index}) => !measured.some(({span}) => span.start <= index && index < span.end))
    .map(([number]) => ({text: number, value: valueOf(number)}))
  const large = [
    ...(THOUSANDS.test(around) ? [1000] : []),
    ...(MILLIONS.test(around) ? [1_000_000] : []),
  ]
  return {
    words,
    fractions: findFractions(words),
    ratios: findRatios(words),
    dates: findDates(words),
    priceLevels: own.length > 0 ? own : findPriceLevels(around).slice(-1),
    amounts,
    bare: new Set([...bare.map(({value}) => value), ...findNumberWords(words)]),
    factors: [1, ...large],
    tables: large.flatMap((factor) => bare.map(({text, value}) => ({text, value: value * factor}))),
  }
}

function valueOf(number: string): number {
  return Number(number.replace(/[.\s\u00A0\u202F]/gu, '').replace(',', '.'))
}
