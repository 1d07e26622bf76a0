import type {Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import type {Discrepancy} from './discrepancy.ts'
import {pattern} from '../text/pattern.ts'

/** `16 pct., svarende til ca. 250 unge`. */
const SHARE = pattern(
  'gu',
)`(?<![\d.,])(\d{1,2}(?:,\d)?)\s?(?:pct\.?|%|procent),?\s(?:svarende til|hvilket svarer til|det svarer til|dvs\.|eller)\s(ca\.\s|cirka\s|omkring\s|knap\s|godt\s)?(\d{1,3}(?:\.\d{3})+|\d+)(?![\d,])\s\p{L}`
/** `knap en tredjedel af borgerne (ca. 37 pct.)`. */
const FRACTION = pattern(
  'giu',
)`(?<!\p{L})((?:knap|godt|ca\.|næsten|omkring|over|mere end|under)\s)?(halvdelen|(?:en|to|tre)\s(?:halv|tredjedele?|fjerdedele?|femtedel|tiendedel))(?!\p{L})(?:[^().\n]|\n(?!\n)){0,80}\((?:ca\.\s|cirka\s|knap\s|godt\s)?(\d{1,3}(?:,\d)?)\s?(?:pct\.?|%|procent)\)`
const VALUES: ReadonlyMap<string, number> = new Map([
  ['halvdelen', 50],
  ['en halv', 50],
  ['en tredjedel', 100 / 3],
  ['to tredjedele', 200 / 3],
  ['en fjerdedel', 25],
  ['tre fjerdedele', 75],
  ['en femtedel', 20],
  ['en tiendedel', 10],
])
/** People round: half may be 46 or 54. */
const ROUND = 4.5
/** `knap` and `godt` point to one side, and further. */
const BESIDE = 1
const ASIDE = 3
/** Numbers and shares that are rounded both. */
const SHARE_SLACK = 1
const WITHIN = 400
/** To what people round. */
const STEPS = [1000, 500, 100, 50, 10, 5]
/** What a share without decimals may be off. */
const HALF = 0.5

/** Shares that do not fit their numbers, and fractions in words that do not fit the per cent behind them. */
export function checkShares({text}: Source): readonly Discrepancy[] {
  return [...checkPairs(text), ...checkFractions(text)]
}

interface Share extends Span {
  readonly percent: number
  readonly number: number
  /** `ca. 250` */
  readonly isAbout: boolean
}

/** Whether `ca. 250` and `ca. 1.150` may be rounded from numbers of which the first is the share that is written. */
function mayBeRounded(first: Share, second: Share): boolean {
  const [fewest, most] = rangeOf(first)
  const [fewestOthers, mostOthers] = rangeOf(second)
  const least = (100 * fewest) / (fewest + mostOthers)
  const highest = (100 * most) / (most + fewestOthers)
  return first.percent >= least - HALF && first.percent <= highest + HALF
}

/** What a number that is said to be rounded was before: `ca. 250` may be 225, `ca. 240` 235. */
function rangeOf({number, isAbout}: Share): readonly [number, number] {
  if (!isAbout) return [number, number]
  const step = STEPS.find((each) => number % each === 0 && number > 2 * each) ?? 1
  return [number - step / 2, number + step / 2]
}

/** Two shares that make a hundred, each with its number. */
function checkPairs(text: string): readonly Discrepancy[] {
  const shares = Array.from(text.matchAll(SHARE), (match): Share => ({
    percent: Number((match[1] ?? '').replace(',', '.')),
    number: Number((match[3] ?? '').replace(/\./gu, '')),
    isAbout: match[2] !== undefined,
    start: match.index,
    end: match.index + match[0].length - 2,
  }))
  return shares.flatMap((first, index): readonly Discrepancy[] => {
    const second = shares[index + 1]
    if (second === undefined || second.start - first.end > WITHIN) return []
    if (Math.abs(first.percent + second.percent - 100) > 0.5) return []
    const real = (100 * first.number) / (first.number + second.number)
    if (Math.abs(real - first.percent) <= SHARE_SLACK) return []
    const args = {
      written: `${String(first.percent).replace('.', ',')} pct.`,
      number: first.number,
      all: first.number + second.number,
      real: `${String(Math.round(real))} pct.`,
    }
    const {start, end} = first
    const related = [{start: second.start, end: second.end}]
    const isCertain = !mayBeRounded(first, second)
    return [{kind: 'share', isCertain, args, span: {start, end}, related}]
  })
}

function checkFractions(text: string): readonly Discrepancy[] {
  return Array.from(text.matchAll(FRACTION)).flatMap((match): readonly Discrepancy[] => {
    const [whole, aside = '', words = '', percent = ''] = match
    const value = VALUES.get(words.toLowerCase().replace(/\s/gu, ' '))
    if (value === undefined) return []
    const written = Number(percent.replace(',', '.'))
    const difference = written - value
    const side = /^(?:knap|næsten|under)/iu.test(aside)
      ? -1
      : /^(?:godt|over|mere)/iu.test(aside)
        ? 1
        : 0
    const isOnItsSide = difference * side >= -BESIDE
    const most = side === 0 ? ROUND : ROUND + ASIDE
    if (Math.abs(difference) <= most && isOnItsSide) return []
    const span = {start: match.index, end: match.index + whole.length}
    const args = {written: `${aside}${words}`.replace(/\s+/gu, ' '), percent: `${percent} pct.`}
    return [{kind: 'fraction', isCertain: false, args, span, related: []}]
  })
}
