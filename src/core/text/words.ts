import type {Span} from '../model/span.ts'
import {pattern} from './pattern.ts'

/** A word with its place in the text that it was found in. */
export interface Word extends Span {
  readonly text: string
}

/** Letters with their accents, joined by a hyphen, apostrophe or soft hyphen inside; never `\b`, which is ASCII. */
const WORD = pattern(
  'gu',
)`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-\u00AD\u2010\u2011'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`

/** The words of a text in order: `peer-mentor`, `BIF's`, `5` and `kr` are one word each. */
export function findWords(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    words.push({text: match[0], start: match.index, end: match.index + match[0].length})
  }
  return words
}
