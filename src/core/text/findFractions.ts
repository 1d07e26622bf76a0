import type {Span} from '../model/span.ts'
import {pattern} from './pattern.ts'

/** A share in words, `knap en tredjedel`. */
export interface Fraction {
  readonly span: Span
  readonly text: string
  /** In per cent. */
  readonly percent: number
  /** What the word before it says: `knap` is less, `godt` is more. */
  readonly side: -1 | 0 | 1
}

const FRACTION = pattern(
  'giu',
)`(?<!\p{L})(?:(knapt?|næsten|under|godt|over|mere\send|mindre\send|ca\.|cirka|omkring)\s)?(halvdelen|(en|to|tre|fire|[1-4])\s?(tredjedele?|fjerdedele?|femtedele?|sjettedele?|tiendedele?))(?!\p{L})`
/** How many of them make a whole. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['tredjedel', 3],
  ['fjerdedel', 4],
  ['femtedel', 5],
  ['sjettedel', 6],
  ['tiendedel', 10],
])
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['en', 1],
  ['to', 2],
  ['tre', 3],
  ['fire', 4],
])

/**
 * The shares that a Danish text has in words: `halvdelen`, `en tredjedel`, `knap tre fjerdedele`. `En halv time` and
 * `en kvart million` are amounts and none of them. Spans are in `text`.
 */
export function findFractions(text: string): readonly Fraction[] {
  if (!/del/iu.test(text)) return []
  return Array.from(text.matchAll(FRACTION)).flatMap((match): readonly Fraction[] => {
    const [whole, aside = '', share = '', count = '', part = ''] = match
    const percent = /^halvdelen$/iu.test(share) ? 50 : percentOf(count.toLowerCase(), part)
    if (percent === undefined) return []
    const span = {start: match.index, end: match.index + whole.length}
    return [{span, text: whole.replace(/\s+/gu, ' '), percent, side: sideOf(aside)}]
  })
}

function percentOf(count: string, part: string): number | undefined {
  const parts = PARTS.get(part.toLowerCase().replace(/e$/u, ''))
  const times = COUNTS.get(count) ?? Number(count)
  return parts === undefined || times >= parts ? undefined : (100 * times) / parts
}

function sideOf(aside: string): Fraction['side'] {
  if (/^(?:knap|næsten|under|mindre)/iu.test(aside)) return -1
  return /^(?:godt|over|mere)/iu.test(aside) ? 1 : 0
}
