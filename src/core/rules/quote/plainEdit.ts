import type {Edit} from '../../model/finding.ts'
import type {Quote} from '../../model/quote.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'

/**
 * The edit that writes words in place of a stretch of a quotation's text. `undefined` where the document has something
 * else there than that text: markup, or the beginning of a line of a block quotation.
 */
export function plainEdit(
  stretch: Span,
  words: string,
  {content, document}: {readonly content: Quote['content']; readonly document: string},
): Edit | undefined {
  const span = documentSpan(content, stretch)
  const isPlain =
    document.slice(span.start, span.end) === content.text.slice(stretch.start, stretch.end)
  return isPlain ? {span, text: words} : undefined
}
