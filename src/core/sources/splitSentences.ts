import type {Span} from '../model/span.ts'
import {pattern} from '../text/pattern.ts'

/** A sentence's end with the space after it: the next begins with a capital, a digit or a mark. */
const SENTENCE_END = pattern('gu')`[.!?…][»”’")\]]{0,3}\s+(?=[\p{Lu}\p{N}»“„"'([–-])`

/**
 * Cuts a stretch of text into parts of at most `most` code units: at sentence ends, in a sentence that
 * is longer at white space, in a word that is longer anywhere but inside a surrogate pair.
 * No part begins or ends with white space.
 */
export function splitSentences(text: string, span: Span, most: number): readonly Span[] {
  const parts: Span[] = []
  let start = span.start
  while (span.end - start > most) {
    const cut = findCut(text, start, start + most)
    pushTrimmed(parts, text, start, cut)
    start = cut
  }
  pushTrimmed(parts, text, start, span.end)
  return parts
}

function findCut(text: string, start: number, limit: number): number {
  const window = text.slice(start, limit + 1)
  let sentence = 0
  for (const match of window.matchAll(SENTENCE_END)) {
    if (match.index + match[0].length <= limit - start) sentence = match.index + match[0].length
  }
  if (sentence > 0) return start + sentence
  const space = window.slice(0, limit - start).search(/\s\S*$/u)
  if (space > 0) return start + space + 1
  const unit = text.charCodeAt(limit)
  return unit >= 0xdc00 && unit < 0xe000 ? limit - 1 : limit
}

function pushTrimmed(parts: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end)
  const content = raw.trim()
  if (content === '') return
  const from = start + raw.length - raw.trimStart().length
  parts.push({start: from, end: from + content.length})
}
