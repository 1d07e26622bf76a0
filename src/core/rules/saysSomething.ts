import type {HearingResponse, Remark} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {firstStartingAt} from './firstStartingAt.ts'

/**
 * Whether a remark says anything: that there are no remarks, a stance, a demand, or words, tables, quotations,
 * pictures or code of any kind. A heading alone does not, nor do labels that nothing is written behind.
 */
export function saysSomething(
  {noRemarks, stance, demands, paragraphs, body}: Remark,
  {passages, images, codeBlocks, quotes}: HearingResponse,
): boolean {
  if (noRemarks !== undefined || paragraphs.length > 0) return true
  const labels = [...(stance === undefined ? [] : [stance]), ...demands]
  if (labels.some(({value}) => value.value.trim() !== '')) return true
  const {start, end} = body
  for (let index = firstStartingAt(passages, start); index < passages.length; index++) {
    const passage = passages[index]
    if (passage === undefined || passage.span.start >= end) break
    const {role, quoted} = passage
    // The remark's own paragraphs and list items are among those above, unless they are labels alone.
    if (quoted || (role !== 'heading' && role !== 'paragraph' && role !== 'listItem')) return true
  }
  const isInside = (span: Span): boolean => span.start >= start && span.start < end
  if (images.some(isInside) || codeBlocks.some(isInside)) return true
  return quotes.some(({span}) => isInside(span))
}
