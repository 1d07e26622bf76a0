import type {LinkedResponse} from '../model/linked.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {canBeWord} from './canBeWord.ts'
import {isForeign} from '../text/isForeign.ts'
import {vocabularyOf, type Vocabulary} from './vocabulary.ts'
import {pattern} from '../text/pattern.ts'

/** A word with a hyphen in it that only the end of a line put there: `livsstils-sygdomme`. */
export interface BrokenWord {
  readonly span: Span
  /** The hyphen, and the white space after it. */
  readonly hyphen: Span
  readonly written: string
  readonly joined: string
}

/** A hyphen, and the line end or space after it. */
const HYPHEN = pattern('gu')`[-\u2010\u2011](?:[^\S\n\r]*(?:\r\n?|\n)\s*|[^\S\n\r])?(?=\p{L})`
const FIRST_HALF = pattern(
  'u',
)`(?<![\p{L}\p{M}\p{N}\u00AD][-\u2010\u2011/]|[\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]+$`
const SECOND_HALF = pattern('u')`^\p{L}[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}]|[-\u2010\u2011/])`
/** No half of a word is longer. */
const LONGEST_HALF = 60
/** What follows the hyphen of `sundheds- og omsorgs…`. */
const CONJUNCTIONS = new Set(
  'og eller samt men som til fra i på med and or hhv henholdsvis kontra versus'.split(' '),
)

const found = new WeakMap<LinkedResponse, readonly BrokenWord[]>()

/**
 * The words in a response's own text that a line end broke in the document they were copied from. A hyphen
 * is the line end's if the word is written without it elsewhere in the response or a source (or one that
 * begins alike) while one of its halves is no word of its own, or if the second half cannot be a word.
 * `IPS-indsats`, `peer-mentor` and `sundheds- og omsorgs…` are let be.
 */
export function findBrokenWords(linked: LinkedResponse): readonly BrokenWord[] {
  const kept = found.get(linked)
  if (kept !== undefined) return kept
  const {response} = linked
  const words: BrokenWord[] = []
  for (const {prose, quoted} of response.passages) {
    if (quoted) continue
    const {text} = prose
    for (const {0: gap, index: at} of text.matchAll(HYPHEN)) {
      const from = at + gap.length
      const first = FIRST_HALF.exec(text.slice(Math.max(0, at - LONGEST_HALF), at))?.[0]
      const second = SECOND_HALF.exec(text.slice(from, from + LONGEST_HALF))?.[0]
      if (first === undefined || second === undefined) continue
      if (!isBroken(first, gap, second, () => vocabularyOf(linked))) continue
      const start = at - first.length
      const written = text.slice(start, from + second.length)
      const span = documentSpan(prose, {start, end: start + written.length})
      if (isForeign(response.foreign, span) || isListed(linked, span)) continue
      const hyphen = documentSpan(prose, {start: at, end: at + gap.length})
      words.push({span, hyphen, written: written.replace(/\s+/gu, ' '), joined: first + second})
    }
  }
  found.set(linked, words)
  return words
}

/** A term that the hearing lists with its hyphen is written as somebody wants it, or `term/deprecated` speaks. */
function isListed({terms}: LinkedResponse, {start, end}: Span): boolean {
  return terms.some(
    ({span, term}) => span.start < end && span.end > start && /[\p{L}]-[\p{L}]/u.test(term),
  )
}

function isBroken(first: string, gap: string, second: string, words: () => Vocabulary): boolean {
  const atLineEnd = /[\n\r]/u.test(gap)
  if (gap.length > 1 && CONJUNCTIONS.has(second.toLowerCase())) return false
  if (!hasCaseOfOneWord(first, second)) return false
  const a = first.normalize('NFC').toLowerCase()
  const b = second.normalize('NFC').toLowerCase()
  if (gap.length === 1 && (!canBeWord(b) || !canBeWord(a))) return true
  const vocabulary = words()
  const halves = isWord(a, vocabulary) && isWordForm(b, vocabulary)
  const isKnown = isKnownJoined(a, b, vocabulary)
  if (atLineEnd) return isKnown || !halves
  return gap.length === 1 ? isKnown && !halves : vocabulary.has(a + b) && !halves
}

/** `IPS-misbrug` and `Sagsbehandler-Makkerparret` are no single word; `BE-MÆRK` may be. */
function hasCaseOfOneWord(first: string, second: string): boolean {
  const isShouted = /^\p{Lu}+$/u.test(first)
  if (isShouted && first.length > 1) return /^\p{Lu}+$/u.test(second)
  return /^\p{Ll}+$/u.test(second.normalize('NFC'))
}

/** How many letters of the second half the other word must share. */
const SHARED = 3

/** The joined word, or another that begins with the first half and some letters of the second. */
function isKnownJoined(a: string, b: string, vocabulary: Vocabulary): boolean {
  const beginning = a + b.slice(0, Math.max(SHARED, Math.ceil(b.length / 3)))
  return beginning.length > SHARED + 1 && vocabulary.hasBeginning(beginning)
}

/** Two or three letters more are an ending, if the word is long enough to tell. */
function isWord(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.has(word) || (word.length > 3 && vocabulary.hasBeginning(word, 3))
}

function isWordForm(word: string, vocabulary: Vocabulary): boolean {
  if (isWord(word, vocabulary)) return true
  const stem = word.replace(/(?:erne|ene|ens|ets|en|et|er|es|e|s|t)$/u, '')
  return stem.length > 3 && stem !== word && vocabulary.hasBeginning(stem, 3)
}
