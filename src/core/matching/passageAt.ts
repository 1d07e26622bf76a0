import type {Span} from '../model/span.ts'
import {isWordCharacter} from '../text/characters.ts'
import {type ComparedWord, readWords} from '../text/readWords.ts'
import type {SourceIndex} from './indexSource.ts'

/** A stretch of a source as whole words, with some words around it. */
export interface PassageWords {
  readonly words: readonly ComparedWord[]
  readonly before: readonly ComparedWord[]
  readonly after: readonly ComparedWord[]
  /** What stands after the passage up to the next word, in normal form. */
  readonly tail: string
}

/** How many characters around a passage are looked at. */
const CONTEXT = 100
/** The same where a page ends there: its number and the next page's header may stand between two words. */
const CONTEXT_OF_PAGES = 400

/** Where in the source's text the letters `[start, end)` of its index begin and end. */
export function spanOfLetters({letters}: SourceIndex, start: number, end: number): Span {
  if (start >= end) return {start: letters.offsets.at(start), end: letters.offsets.at(start)}
  return {start: letters.offsets.at(start), end: letters.offsets.at(end - 1) + 1}
}

/** The whole words that a stretch of a source's text touches. */
export function passageAt({source: {text}}: SourceIndex, span: Span): PassageWords {
  const start = wordStart(text, Math.max(0, span.start - widthOf(text, span.start - CONTEXT)))
  const end = wordEnd(text, Math.min(text.length, span.end + widthOf(text, span.end)))
  const {words, tail} = readWords(text, {start, end})
  let first = 0
  while (first < words.length && (words[first]?.end ?? 0) <= span.start) first++
  let last = first
  while (last < words.length && (words[last]?.start ?? 0) < span.end) last++
  return {
    words: words.slice(first, last),
    before: words.slice(0, first),
    after: words.slice(last),
    tail: words[last]?.gap ?? tail,
  }
}

function widthOf(text: string, from: number): number {
  return text.slice(Math.max(0, from), from + CONTEXT).includes('\f') ? CONTEXT_OF_PAGES : CONTEXT
}

/** Not inside a word, so that no half of one is taken for a whole. */
function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < CONTEXT && isWordCharacter(text.charCodeAt(start - 1))) start--
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < CONTEXT && isWordCharacter(text.charCodeAt(end))) end++
  return end
}
