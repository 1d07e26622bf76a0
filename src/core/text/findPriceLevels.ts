import type {Span} from '../model/span.ts'
import {lowerCase} from './lowerCase.ts'
import {buildPattern} from './pattern.ts'

/** The year whose prices and wages amounts are reckoned in (Danish: pris- og lønniveau). */
export interface PriceLevel {
  readonly span: Span
  readonly text: string
  readonly year: number
}

/** Without the flag `u`, which makes `i` dear. */
const QUICK = /\d[-\s]p(?:\/?l|ris)|(?:p\/?l|priser|niveau)[-\s]\d/i
const NAME = String.raw`(?:p\/l(?:-niveau)?|pl|priser|prisniveau|pris-\s?og\slønniveau)`
const LEVEL = buildPattern(
  String.raw`(?<![\p{L}\p{N}.,/])(?:((?:19|20)\d\d|\d\d(?=-))[-\s]${NAME}|(?!priser\s\d\d(?!\d))${NAME}[-\s]((?:19|20)?\d\d))(?![\p{L}\p{N}/])`,
  'gu',
)

/** The price levels that a Danish text names: `2022 p/l`, `i 2025-priser`, `p/l 26`. Spans are in `text`. */
export function findPriceLevels(text: string): readonly PriceLevel[] {
  if (!QUICK.test(text)) return []
  return Array.from(lowerCase(text).matchAll(LEVEL), (match): PriceLevel => {
    const [whole, before, after] = match
    const span = {start: match.index, end: match.index + whole.length}
    const year = Number(before ?? after)
    return {
      span,
      text: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
      year: year < 100 ? 2000 + year : year,
    }
  })
}
