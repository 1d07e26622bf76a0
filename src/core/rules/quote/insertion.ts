import type {Edit} from '../../model/finding.ts'
import type {Quote} from '../../model/quote.ts'
import {documentSpan} from '../../text/documentSpan.ts'

/** New words at a place in a quotation, apart from their neighbours. */
export function insertion(words: string, at: number, content: Quote['content']): Edit {
  const {text} = content
  const isAtEnd = at >= text.length
  const {start, end} = documentSpan(
    content,
    isAtEnd ? {start: text.length - 1, end: text.length} : {start: at, end: at + 1},
  )
  const place = isAtEnd ? end : start
  const isSign = /^[.,;:!?]/u.test(words)
  const before = at > 0 && !isSign && !/\s/u.test(text.charAt(at - 1)) ? ' ' : ''
  const after = !isAtEnd && !/[\s.,;:!?]/u.test(text.charAt(at)) ? ' ' : ''
  return {span: {start: place, end: place}, text: before + words + after}
}

/** The place after the signs that close the words before it. */
export function afterSigns(at: number, text: string): number {
  const signs = /^[.,;:!?)”»]+(?=\s|$)/u.exec(text.slice(at, at + 5))
  return at + (signs?.[0].length ?? 0)
}
