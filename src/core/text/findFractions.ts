import type {Span} from '../model/span.ts'
import {lowerCase} from './lowerCase.ts'
import {buildPattern} from './pattern.ts'

/** A share in words, `knap en tredjedel`. */
export interface Fraction {
  readonly span: Span
  readonly text: string
  /** In per cent. */
  readonly percent: number
  /** What the word before it says: `knap` is less, `godt` is more. */
  readonly side: -1 | 0 | 1
}

const ASIDE = String.raw`(?:(knapt?|næsten|under|godt|over|mere\send|mindre\send|ca\.|cirka|omkring)\s)?`
const COUNT = 'en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti'
const PART =
  'tredjedele?|fjerdedele?|femtedele?|sjettedele?|syvendedele?|ottendedele?|niendedele?|tiendedele?'
const EVERY = 'anden|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende'
/** What comes back so often is no share. */
const TIME = String.raw`\s(?:\p{L}*dag|dage|gang|time|minut|uge|måned|kvartal|halvår|år|aften|weekend|sommer|vinter)(?!\p{L})`
const FRACTION = buildPattern(
  String.raw`(?<![\p{L}\p{N}]|\p{N}[.,])${ASIDE}(halvdelen|(${COUNT}|[1-9])\s?(${PART})|hver\s(${EVERY})(?!${TIME})|(${COUNT}|[1-9])\sud\saf\s(${COUNT}|[2-9]|10))(?![\p{L}\p{N}]|[.,]\p{N})`,
  'gu',
)
/** Without the flag `u`, which makes `i` dear. */
const QUICK =
  /halvdelen|ud\saf\s|hver\s(?:anden|tredje|fjerde|femte|sjette|(?:syv|ott|ni|ti)ende)|(?:tredje|fjerde|femte|sjette|(?:syv|ott|ni|ti)ende)del/i
/** How many of them make a whole. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['anden', 2],
  ['tredje', 3],
  ['fjerde', 4],
  ['femte', 5],
  ['sjette', 6],
  ['syvende', 7],
  ['ottende', 8],
  ['niende', 9],
  ['tiende', 10],
])
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['en', 1],
  ['én', 1],
  ['et', 1],
  ['ét', 1],
  ['to', 2],
  ['tre', 3],
  ['fire', 4],
  ['fem', 5],
  ['seks', 6],
  ['syv', 7],
  ['otte', 8],
  ['ni', 9],
  ['ti', 10],
])

/**
 * The shares that a Danish text has in words: `halvdelen`, `knap tre fjerdedele`, `hver tredje`, `to ud af tre`. `En
 * halv time` and `en kvart million` are amounts and none of them, nor is `hver tredje uge`. Spans are in `text`.
 */
export function findFractions(text: string): readonly Fraction[] {
  if (!QUICK.test(text)) return []
  return Array.from(lowerCase(text).matchAll(FRACTION)).flatMap((match): readonly Fraction[] => {
    const [whole, aside = '', , count, part, every, some, all] = match
    const percent =
      every !== undefined
        ? percentOf(1, PARTS.get(every))
        : some !== undefined && all !== undefined
          ? percentOf(countOf(some), countOf(all))
          : count !== undefined && part !== undefined
            ? percentOf(countOf(count), PARTS.get(part.replace(/dele?$/u, '')))
            : 50
    if (percent === undefined) return []
    const span = {start: match.index, end: match.index + whole.length}
    return [
      {
        span,
        text: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
        percent,
        side: sideOf(aside),
      },
    ]
  })
}

function countOf(word: string): number {
  return COUNTS.get(word) ?? Number(word)
}

function percentOf(times: number, parts: number | undefined): number | undefined {
  return parts === undefined || times >= parts ? undefined : (100 * times) / parts
}

function sideOf(aside: string): Fraction['side'] {
  if (/^(?:knap|næsten|under|mindre)/.test(aside)) return -1
  return /^(?:godt|over|mere)/.test(aside) ? 1 : 0
}
