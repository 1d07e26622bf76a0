import type {Edit} from '../core/model/finding.ts'
import type {LinkedResponse} from '../core/model/linked.ts'
import type {Span} from '../core/model/span.ts'
import {lineEndOf} from '../core/rules/lineEndOf.ts'
import type {HearingView} from './hearingView.ts'

/** Rules on exceptions themselves, and on the whole of a document: an exception for them would say nothing. */
const NOT_SUPPRESSED = /^(?:meta|document)\//u

/**
 * The comment that silences a finding, with a place for the reason: on a line of its own above the heading, paragraph
 * or block quotation that begins there, else at the end of the line, for a comment in the middle of a paragraph would
 * part it in two; where the words go on in the next line, at the end of the line before. `undefined` where none can stand: in front matter, in a table, and for rules that are about no place.
 */
export function suppressionEdit(
  {say}: HearingView,
  {response}: LinkedResponse,
  ruleId: string,
  span: Span,
): Edit | undefined {
  if (NOT_SUPPRESSED.test(ruleId)) return undefined
  const {text, frontMatter, passages, quotes} = response
  if (frontMatter.span !== undefined && span.start < frontMatter.span.end) return undefined
  const holds = (outer: Span): boolean => outer.start <= span.start && span.start < outer.end
  if (passages.some((each) => each.role === 'tableCell' && holds(each.span))) return undefined
  const quote = quotes.find(({form, span: own}) => form === 'block' && holds(own))
  const at = quote?.span.start ?? span.start
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  const directive = (kind: string): string =>
    `<!-- hearing-disable-${kind} ${ruleId}: ${say('reason')} -->`
  const beginsBlock =
    quote?.span.start === start ||
    passages.some(({role, span: own, quoted}) => {
      return own.start === start && !quoted && (role === 'heading' || role === 'paragraph')
    })
  if (beginsBlock) {
    return {span: {start, end: start}, text: directive('next-line') + lineEndOf(text)}
  }
  const end = lineEnd(text, at)
  const isLong =
    span.end > end && passages.some((each) => each.span.start < start && holds(each.span))
  // Words that go on in the next line would be parted by a comment between them.
  if (!isLong) return {span: {start: end, end}, text: ` ${directive('line')}`}
  const before = lineEnd(text, text.slice(0, start).trimEnd().length)
  return {span: {start: before, end: before}, text: ` ${directive('next-line')}`}
}

/** Where the words of a line end, from a place in it on. */
function lineEnd(text: string, at: number): number {
  return at + Math.max(0, text.slice(at).search(/(?<![ \t])[ \t]*(?:[\r\n]|$)/u))
}
