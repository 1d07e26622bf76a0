import type {Quote} from '../model/quote.ts'
import type {Remark} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {QuoteBlock} from '../model/syntaxTree.ts'
import type {Reading} from './reading.ts'
import {buildBlockQuote} from './buildBlockQuote.ts'
import {buildInlineQuote} from './buildInlineQuote.ts'
import {citedInside} from './citedInside.ts'
import {withoutStruck} from './withoutStruck.ts'

/**
 * The quotations of a response: block quotations, and what stands between quotation marks with four
 * words or more or with a citation in its sentence; of marks inside marks the outer ones, unless only the inner ones
 * have a citation behind them. In the order of the text.
 */
export function findQuotes(
  reading: Reading,
  remarks: readonly Remark[],
  text: string,
): readonly Quote[] {
  const quotes: Quote[] = []
  const add = (quote: Quote | undefined): void => {
    const content = quote && withoutStruck(quote.content, text)
    if (quote !== undefined && content?.text.trim()) quotes.push({...quote, content})
  }
  for (const [block, inside] of passagesOfBlocks(reading)) {
    add(buildBlockQuote(reading, block, inside))
  }
  reading.marks.forEach((mark, index) => {
    const close = mark.partner === undefined ? undefined : reading.marks[mark.partner]
    if (close === undefined || (mark.partner ?? 0) < index || mark.depth > 0) return
    const quote = buildInlineQuote(reading, mark, close)
    const inside = quote === undefined ? [] : citedInside(reading, index, quote)
    if (inside.length === 0) add(quote)
    for (const [open, end] of inside) add(buildInlineQuote(reading, open, end))
  })
  quotes.sort((a, b) => a.span.start - b.span.start)
  return withRemarks(quotes, remarks)
}

/** The indexes of the passages in each outermost block quotation. */
function passagesOfBlocks({passages}: Reading): ReadonlyMap<QuoteBlock, readonly number[]> {
  const blocks = new Map<QuoteBlock, number[]>()
  passages.forEach(({quote}, index) => {
    if (quote === undefined) return
    const inside = blocks.get(quote)
    if (inside === undefined) blocks.set(quote, [index])
    else inside.push(index)
  })
  return blocks
}

/** Which remark each quotation stands in; both are in the order of the text. */
function withRemarks(
  quotes: readonly Quote[],
  remarks: readonly {readonly span: Span}[],
): readonly Quote[] {
  let index = 0
  return quotes.map((quote) => {
    while ((remarks[index]?.span.end ?? Infinity) <= quote.span.start) index++
    const remark = remarks[index]
    return remark !== undefined && remark.span.start <= quote.span.start
      ? {...quote, remark: index}
      : quote
  })
}
