import type {Edit} from '../../model/finding.ts'
import type {Difference} from '../../model/resolution.ts'
import type {Span} from '../../model/span.ts'
import {markdownText} from '../markdownText.ts'
import {plainEdit} from './plainEdit.ts'
import type {EditPlace} from './signedEdit.ts'

/**
 * The edit that writes a difference as the source does, with the round brackets that the source has between those
 * words and their neighbours, and the signs beside them: `midler aftale` becomes `midler (efter aftale`. `undefined`
 * where the quotation has the source's, and beside `[…]`, markup, the end of the quotation or another difference.
 */
export function bracketedEdit(difference: Difference, place: EditPlace): Edit | undefined {
  const {quote, source, quoteSpan, sourceSpan} = difference
  const {text} = place.content
  const own = gapsAround(quoteSpan, text, place.next)
  const wanted = gapsAround(sourceSpan, place.source)
  const words = markdownText(source)
  if (quote === '' || source === '') {
    if (!isWhole(own) || !isWhole(wanted)) return undefined
    const [mine, theirs] = [own.before + own.after, wanted.before + wanted.after]
    // New words stand on one side of a bracket, which the signs in a row do not tell.
    const isOther = quote === '' ? bracketsIn(mine + theirs) !== '' : differ(mine, theirs)
    return isOther
      ? replaced(quoteSpan, own, wanted.before + words + wanted.after, place)
      : undefined
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

/** Whether the signs of two gaps are others, of which one has brackets; where none has, the signs are no concern here. */
function differ(own: string, wanted: string): boolean {
  const isBracketed = bracketsIn(own + wanted) !== ''
  return isBracketed && own.replace(/\s/gu, '') !== wanted.replace(/\s/gu, '')
}

/** The two sides of a gap that differ. */
function changed(
  own: string | undefined,
  wanted: string | undefined,
): {readonly own: string; readonly wanted: string} | undefined {
  if (own === undefined || wanted === undefined) return undefined
  return differ(own, wanted) ? {own, wanted} : undefined
}

function replaced(
  {start, end}: Span,
  {before, after}: {readonly before: string; readonly after: string},
  written: string,
  place: EditPlace,
): Edit | undefined {
  const stretch = {start: start - before.length, end: end + after.length}
  return plainEdit(stretch, written.replace(/\s+/gu, ' '), place)
}
