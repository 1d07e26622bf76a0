import type {Edit} from '../../model/finding.ts'
import type {Difference} from '../../model/resolution.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {markdownText} from '../markdownText.ts'
import type {EditPlace} from './signedEdit.ts'

/**
 * The edit that writes a difference as the source does, with the round brackets that the source has between those
 * words and their neighbours: `midler aftale` becomes `midler (efter aftale`. `undefined` where the quotation has the
 * source's brackets, and beside `[…]`, markup, the end of the quotation or another difference.
 */
export function bracketedEdit(difference: Difference, place: EditPlace): Edit | undefined {
  const {quote, source, quoteSpan, sourceSpan} = difference
  const {text} = place.content
  const own = gapsAround(quoteSpan, text, place.next)
  const wanted = gapsAround(sourceSpan, place.source)
  const words = markdownText(source)
  if (quote === '' || source === '') {
    if (!isWhole(own) || !isWhole(wanted)) return undefined
    const mine = bracketsIn(own.before + own.after)
    const theirs = bracketsIn(wanted.before + wanted.after)
    // New words stand on one side of a bracket, which the number of brackets does not tell.
    const isRight = quote === '' ? mine + theirs === '' : mine === theirs
    return isRight
      ? undefined
      : replaced(quoteSpan, own, wanted.before + words + wanted.after, place)
  }
  const before = changed(own.before, wanted.before)
  const after = changed(own.after, wanted.after)
  if (before === undefined && after === undefined) return undefined
  // A bracket that the writer put around the wrong words goes where the source has it.
  const opens = bracketsIn(after?.wanted ?? '') === '(' && text.slice(0, quoteSpan.start) === '('
  const closes = bracketsIn(before?.wanted ?? '') === ')' && text.slice(quoteSpan.end) === ')'
  const stretch = {
    before: before?.own ?? (opens ? '(' : ''),
    after: after?.own ?? (closes ? ')' : ''),
  }
  const written = (before?.wanted ?? '') + words + (after?.wanted ?? '')
  return replaced(quoteSpan, stretch, written, place)
}

/** What stands between words and their neighbours; `undefined` where one side has none near, or more than plain signs. */
interface Gaps {
  readonly before: string | undefined
  readonly after: string | undefined
}

function gapsAround({start, end}: Span, text: string, next = Infinity): Gaps {
  const [before] =
    /(?<=[\p{L}\p{N}])[\s.,;:()]*$/u.exec(text.slice(Math.max(0, start - REACH), start)) ?? []
  const [after] = /^[\s.,;:()]*(?=[\p{L}\p{N}])/u.exec(text.slice(end, end + REACH)) ?? []
  // What stands before the next difference is that one's.
  return {before, after: after !== undefined && end + after.length < next ? after : undefined}
}

/** A word, its signs and the end of a line. */
const REACH = 8

function isWhole(gaps: Gaps): gaps is {readonly before: string; readonly after: string} {
  return gaps.before !== undefined && gaps.after !== undefined
}

function bracketsIn(gap: string): string {
  return gap.replace(/[^()]/gu, '')
}

/** The two sides of a gap whose brackets differ. */
function changed(
  own: string | undefined,
  wanted: string | undefined,
): {readonly own: string; readonly wanted: string} | undefined {
  if (own === undefined || wanted === undefined) return undefined
  return bracketsIn(own) === bracketsIn(wanted) ? undefined : {own, wanted}
}

function replaced(
  {start, end}: Span,
  {before, after}: {readonly before: string; readonly after: string},
  written: string,
  {content, document}: EditPlace,
): Edit | undefined {
  const stretch = {start: start - before.length, end: end + after.length}
  const span = documentSpan(content, stretch)
  const isPlain =
    document.slice(span.start, span.end) === content.text.slice(stretch.start, stretch.end)
  return isPlain ? {span, text: written.replace(/\s+/gu, ' ')} : undefined
}
