import type {Edit} from '../../model/finding.ts'
import type {Difference} from '../../model/resolution.ts'
import type {Span} from '../../model/span.ts'
import {markdownText} from '../markdownText.ts'
import {plainEdit} from './plainEdit.ts'
import type {EditPlace} from './signedEdit.ts'

/**
 * The edit that writes signs between two words as the source does, apart from the words where the source has them so:
 * `unge, (ældre` becomes `unge, ældre` and not `unge,ældre`. `undefined` for words, at the ends of a quotation and of a
 * source, and where markup stands between.
 */
export function spacedEdit(
  {quote, source, quoteSpan, sourceSpan}: Difference,
  place: EditPlace,
): Edit | undefined {
  const own = spaceAround(quoteSpan, place.content.text)
  const wanted = spaceAround(sourceSpan, place.source)
  const isOfSigns = !/[\p{L}\p{N}]/u.test(quote + source)
  if (!isOfSigns || own === undefined || wanted === undefined) return undefined
  // White space that both have stays: it may be the end of a line.
  const before = own.before !== '' && wanted.before !== '' ? '' : own.before
  const after = own.after !== '' && wanted.after !== '' ? '' : own.after
  const stretch = {start: quoteSpan.start - before.length, end: quoteSpan.end + after.length}
  const isApartBefore = own.before === '' && wanted.before !== ''
  const isApartAfter = own.after === '' && wanted.after !== ''
  const words = markdownText(source)
  return plainEdit(stretch, (isApartBefore ? ' ' : '') + words + (isApartAfter ? ' ' : ''), place)
}

interface Space {
  readonly before: string
  readonly after: string
}

/** The white space on both sides of signs; `undefined` where the text begins or ends there. */
function spaceAround({start, end}: Span, text: string): Space | undefined {
  const before = /(?<=\S)\s*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0]
  const after = /^\s*(?=\S)/u.exec(text.slice(end, end + REACH))?.[0]
  return before === undefined || after === undefined ? undefined : {before, after}
}

/** The end of a line, and what a line begins with. */
const REACH = 8
