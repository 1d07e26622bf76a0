import type {Quote} from '../../model/quote.ts'
import type {Difference} from '../../model/resolution.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'

/**
 * Where in the response a quotation differs. Where words were left out there is nothing to point at, so
 * the word before the gap is taken, or the one after it at the beginning.
 */
export function differenceSpan(
  {quoteSpan}: Pick<Difference, 'quoteSpan'>,
  {content, span}: Quote,
): Span {
  const {text} = content
  const stretch = quoteSpan.end > quoteSpan.start ? quoteSpan : wordAt(text, quoteSpan.start)
  if (stretch.end <= stretch.start) return span
  return documentSpan(content, stretch)
}

/** Both sides in one line, as the messages show them. */
export function differenceArgs({quote, source}: Difference): {
  readonly quote: string
  readonly source: string
} {
  const line = (words: string) => words.replace(/\s+/gu, ' ').trim()
  return {quote: line(quote), source: line(source)}
}

/** Sentences that were left out by their first and last words: the source shows them whole. */
export function abridged(words: string): string {
  if (words.length <= LONGEST) return words
  const head = words.slice(0, Math.max(0, words.lastIndexOf(' ', HEAD)))
  const tail = words.slice(words.indexOf(' ', words.length - TAIL) + 1)
  return head.length < 2 || tail.length > TAIL ? words : `${head} … ${tail}`
}

const LONGEST = 100
const HEAD = 50
const TAIL = 30

/**
 * Both sides as a reader sees them at once: a changed figure of a reference with what it counts, `stk. 3` and
 * `stk. 2`.
 */
export function shownArgs(
  difference: Difference,
  {content}: Quote,
): ReturnType<typeof differenceArgs> {
  const {quote, source} = differenceArgs(difference)
  if (difference.class !== 'section' || !/^\d/.test(quote) || !/^\d/.test(source))
    return {quote, source}
  const {start} = difference.quoteSpan
  const label = LABEL.exec(content.text.slice(Math.max(0, start - 12), start))?.[0] ?? ''
  return {quote: label + quote, source: label + source}
}

/** The word or sign before a figure, with its space. */
const LABEL = /[^\s\d(]{1,10}\s?$/

function wordAt(text: string, at: number): Span {
  let end = at
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end--
  let start = end
  while (start > 0 && /\S/u.test(text.charAt(start - 1))) start--
  if (start < end) return {start, end}
  start = at
  while (start < text.length && /\s/u.test(text.charAt(start))) start++
  end = start
  while (end < text.length && /\S/u.test(text.charAt(end))) end++
  return {start, end}
}
