import type {Edit} from '../../model/finding.ts'
import type {Quote} from '../../model/quote.ts'
import type {Difference} from '../../model/resolution.ts'
import type {Span} from '../../model/span.ts'
import {markdownText} from '../markdownText.ts'
import {insertion} from './insertion.ts'
import {plainEdit} from './plainEdit.ts'

/** What an edit is to agree with. */
export interface EditPlace {
  readonly content: Quote['content']
  readonly document: string
  /** The text of the source. */
  readonly source: string
  /** Where in the quotation the next difference begins; its own edit may reach back to the words before it. */
  readonly next: number | undefined
}

/** The commas, semicolons and colons on both sides of words; empty where there is none. */
interface Signs {
  readonly before: string
  readonly after: string
}

/**
 * The edit that writes a difference as the source does, with the commas, semicolons and colons on both sides of the
 * words: `hver time og` becomes `hver time, også om natten, og`. `undefined` where the quotation has the source's
 * signs, where no words stand on a side that is to change, or where markup stands between them.
 */
export function signedEdit(difference: Difference, place: EditPlace): Edit | undefined {
  const {text} = place.content
  const {quoteSpan} = difference
  const [start, end] = gapsAround(quoteSpan, text)
  const own = signsAround(quoteSpan, text)
  const wanted = signsAround(difference.sourceSpan, place.source)
  if (difference.quote === '' || difference.source === '') {
    if (start === undefined || end === undefined)
      return difference.quote === '' ? insertedAmong(difference, place) : undefined
    if (difference.quote === '') return inserted(difference, wanted, start, place.content)
    const sign = wanted.before === '' ? wanted.after : wanted.before
    return own.before + own.after === sign ? undefined : plainEdit({start, end}, sign, place)
  }
  const isLast =
    end === undefined || (place.next !== undefined && text.slice(end, place.next).trim() === '')
  const isBefore = start !== undefined && own.before !== wanted.before
  const isAfter = !isLast && own.after !== wanted.after
  if (!isBefore && !isAfter) return undefined
  return plainEdit(
    {start: isBefore ? start : quoteSpan.start, end: isAfter ? end : quoteSpan.end},
    (isBefore ? `${wanted.before} ` : '') +
      markdownText(difference.source) +
      (isAfter ? wanted.after : ''),
    place,
  )
}

function inserted(
  {source}: Difference,
  {before, after}: Signs,
  start: number,
  content: Quote['content'],
): Edit | undefined {
  const words = markdownText(source)
  const sign = signAt(start, content.text)
  if (before + after === '' || words === '') return undefined
  if (sign === '' || sign === after) {
    const behind = sign === '' ? after : ''
    return insertion(before === '' ? words + behind : `${before} ${words}${behind}`, start, content)
  }
  return sign === before ? insertion(words + after, start + 1, content) : undefined
}

/** New words where several signs stand (`kr., den`): on both sides those that the source has there. */
function insertedAmong(
  {quoteSpan, source, sourceSpan}: Difference,
  place: EditPlace,
): Edit | undefined {
  const {text} = place.content
  const own = signsBetween(quoteSpan, text)
  const wanted = signsBetween(sourceSpan, place.source)
  if (own === undefined || wanted === undefined) return undefined
  const [before, after] = wanted
  if (withoutCommas(own.join('')) !== withoutCommas(before + after)) return undefined
  const stretch = {
    start: quoteSpan.start - own[0].length,
    end: quoteSpan.end + own[1].length,
  }
  const words = before + markdownText(source) + after
  return plainEdit(stretch, words.replace(/\s+/gu, ' '), place)
}

/** What stands between a place and the words on its two sides; `undefined` where one side has none near. */
function signsBetween({start, end}: Span, text: string): readonly [string, string] | undefined {
  const before = /(?<=[\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(
    text.slice(Math.max(0, start - REACH), start),
  )
  const after = /^[^\p{L}\p{N}]*(?=[\p{L}\p{N}])/u.exec(text.slice(end, end + REACH))
  return before === null || after === null ? undefined : [before[0], after[0]]
}

function withoutCommas(signs: string): string {
  return signs.replace(/[\s,;:]/gu, '')
}

/** The end of the word before, and that of the sign after; each `undefined` where other signs stand there, or nothing. */
function gapsAround({start, end}: Span, text: string): readonly (number | undefined)[] {
  const before = /(?<=[\p{L}\p{N}])[,;:]?\s*$/u.exec(text.slice(Math.max(0, start - REACH), start))
  const after = /^[,;:]?(?=\s*[\p{L}\p{N}])/u.exec(text.slice(end, end + REACH))
  return [
    before === null ? undefined : start - before[0].length,
    after === null ? undefined : end + after[0].length,
  ]
}

/** A word, its sign and the end of a line. */
const REACH = 8

function signsAround({start, end}: Span, text: string): Signs {
  const before = /[,;:](?=\s+$)/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? ''
  return {before, after: signAt(end, text)}
}

function signAt(at: number, text: string): string {
  return /^[,;:](?=\s)/u.exec(text.slice(at, at + 2))?.[0] ?? ''
}
