import type {Edit} from '../../model/finding.ts'
import type {Quote} from '../../model/quote.ts'
import {documentSpan} from '../../text/documentSpan.ts'

/**
 * New words at a place in a quotation, apart from their neighbours; a bracket stands at the word that it opens or
 * closes.
 */
export function insertion(words: string, place: number, content: Quote['content']): Edit {
  const {text} = content
  const at = words === '(' ? place + (/^\s+/u.exec(text.slice(place))?.[0].length ?? 0) : place
  const isAtEnd = at >= text.length
  const {start, end} = documentSpan(
    content,
    isAtEnd ? {start: text.length - 1, end: text.length} : {start: at, end: at + 1},
  )
  const edge = isAtEnd ? end : start
  const isSign = /^[.,;:!?)]/u.test(words)
  const before = at > 0 && !isSign && !/[\s(]/u.test(text.charAt(at - 1)) ? ' ' : ''
  const after = !isAtEnd && words !== '(' && !/[\s.,;:!?)]/u.test(text.charAt(at)) ? ' ' : ''
  return {span: {start: edge, end: edge}, text: before + words + after}
}

/** The place after the signs that close the words before it. */
export function afterSigns(at: number, text: string): number {
  const signs = /^[.,;:!?)”»]+(?=\s|$)/u.exec(text.slice(at, at + 5))
  return at + (signs?.[0].length ?? 0)
}
