import type {Span} from '../model/span.ts'
import {isDigit} from './characters.ts'
import {foldLetter} from './letters.ts'
import {type NormalizedText, normalize} from './normalize.ts'
import {pattern} from './pattern.ts'

/** A word, a figure or a sign that counts as a word (`§`, `%`), ready to be compared. */
export interface ComparedWord extends Span {
  /** In normal form, without soft hyphens. */
  readonly text: string
  /** In small letters; a figure without the points that part its thousands. */
  readonly key: string
  /** Its bare letters as `readLetters` has them, as far as one word can say. */
  readonly letters: string
  /** True for what begins with a digit. */
  readonly isFigure: boolean
  /** What stands between the word before it and this one, in normal form. */
  readonly gap: string
}

/** A text as words; `start` and `end` of a word are places in the text itself. */
export interface ComparedWords {
  readonly words: readonly ComparedWord[]
  /** What stands after the last word, in normal form. */
  readonly tail: string
}

/**
 * A figure with its points and commas, also where its unit stands too close (`3,8mio`), a run of letters and
 * digits, or a sign that is read aloud. `@` and `¢` are what a scanner makes of ø.
 */
const WORD = pattern(
  'gu',
)`\d+(?:[.,]\d+)+|\d+(?![\p{L}\p{M}\p{Nd}\p{Nl}])|[\p{L}\p{M}\p{Nd}\p{Nl}¼-¾⅐-⅞\u00AD@¢]+|[§%‰€£$]`

/** The words of a text, or of a part of it, in order. */
export function readWords(text: string, range?: Span): ComparedWords {
  return wordsOf(normalize(text, range))
}

function wordsOf({text, starts, ends}: NormalizedText): ComparedWords {
  const words: ComparedWord[] = []
  let after = 0
  for (const match of text.matchAll(WORD)) {
    const raised = raisedUnit(match[0], text.charAt(match.index + match[0].length))
    const end = match.index + match[0].length + raised.length
    const plain = match[0].replaceAll('\u00AD', '') + raised
    words.push({
      text: plain,
      key: keyOf(plain),
      letters: lettersOf(plain),
      isFigure: isDigit(plain.charCodeAt(0)),
      gap: text.slice(after, match.index),
      start: starts[match.index] ?? 0,
      end: ends[end - 1] ?? 0,
    })
    after = end
  }
  return {words, tail: text.slice(after)}
}

/** `m²` is another unit than `m`, and the same as `m2`; after other words a raised figure is a footnote's. */
function raisedUnit(word: string, next: string): string {
  if (!(next === '²' || next === '³') || !/^[ckmd]?m$/i.test(word)) return ''
  return next === '²' ? '2' : '3'
}

const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/

function keyOf(word: string): string {
  return THOUSANDS.test(word) ? word.replaceAll('.', '') : word.toLowerCase()
}

function lettersOf(word: string): string {
  let letters = ''
  for (let i = 0; i < word.length; i++) {
    const code = foldLetter(word.charCodeAt(i))
    if (code !== 0) letters += String.fromCharCode(code)
  }
  return letters
}
