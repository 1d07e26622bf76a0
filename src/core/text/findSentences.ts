import type {Span} from '../model/span.ts'
import {danishAbbreviations} from './danishAbbreviations.ts'
import {pattern} from './pattern.ts'

/** What may end a sentence, with closing marks and brackets after it and the white space behind. */
const END = /[.!?…]+["'»«›‹”“’)\]]*(?=\s|$)/gu
/** Abbreviations that a sentence may well end with: before a capital letter they do. */
const OFTEN_LAST = new Set('kr pct mv m.v osv etc m.m o.l o.lign o.a m.fl mfl mdr'.split(' '))
/** A new sentence begins with a capital letter, a digit, a mark or a bracket. */
const BEGINNING = pattern('u')`^\s+["'»«›‹”“„’([–—-]*[\p{Lu}\p{N}@[]`

/**
 * The sentences of a plain text, in order, with the white space after each belonging to none. Danish
 * abbreviations (`f.eks.`, `nr. 4`, `5,7 mio. kr.`) and ordinals (`31. marts`) end no sentence. A citation
 * right after the full stop belongs to the sentence before it.
 */
export function findSentences(text: string): readonly Span[] {
  const sentences: Span[] = []
  let start = skipSpace(text, 0)
  for (const match of text.matchAll(END)) {
    let end = match.index + match[0].length
    if (end <= start || !endsSentence(text, match.index, match[0], end)) continue
    if (isInCitation(text, match.index, match[0])) continue
    end = citationAfter(text, end, match[0])
    sentences.push({start, end})
    start = skipSpace(text, end)
  }
  if (start < text.length) sentences.push({start, end: text.trimEnd().length})
  return sentences
}

function endsSentence(text: string, at: number, mark: string, end: number): boolean {
  const after = text.slice(end, end + 12)
  if (after.trim() === '' && end + 12 >= text.length) return true
  if (!BEGINNING.test(after)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const word = wordBefore(text, at)
  if (word === '') return !/\p{N}/u.test(text[at - 1] ?? '') || !/^\s+\p{N}/u.test(after)
  if (OFTEN_LAST.has(word) && /^\s+\p{Lu}/u.test(after)) return true
  return word.length > 1 ? !danishAbbreviations.has(word) : word === 'i'
}

/** `[@notat, afsnit 2. Havnen]`: what is cited may be a sentence's end and the next one's beginning. */
function isInCitation(text: string, at: number, mark: string): boolean {
  if (mark.includes(']')) return false
  const end = at + mark.length
  const before = /\[[^[\]]*$/u.exec(text.slice(Math.max(0, at - LONGEST_CITATION), at))
  const behind = /^[^[\]]*\]/u.exec(text.slice(end, end + LONGEST_CITATION))
  return before !== null && behind !== null && (before[0] + behind[0]).includes('@')
}

const LONGEST_CITATION = 200

const LETTER_OR_POINT = pattern('u')`[\p{L}\p{M}.]`

/** The word that ends at an offset, points inside it included, in lower case: `bl.a`, `kr`. */
function wordBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 24 && LETTER_OR_POINT.test(text[start - 1] ?? '')) start--
  return text.slice(start, at).toLowerCase()
}

/** `»…« skriver de. [@notat, s. 3] Næste sætning`: the brackets stand with what is before them. */
const CITATION_AFTER = pattern(
  'uy',
)`\s{0,2}\[[^[\]]{0,200}@[^[\]]{1,200}\]\.?(?=\s+[\p{Lu}\p{N}»"“”„]|\s*$)`

/** `»Det koster 2 mio. kr.« [@notat, s. 3] i alt`: right behind a closing mark they do so whatever follows. */
const CITATION_OF_QUOTE = /\s{0,2}\[[^[\]]{0,200}@[^[\]]{1,200}\]/uy

function citationAfter(text: string, end: number, mark: string): number {
  const pattern = /["'»«›‹”“’]$/u.test(mark) ? CITATION_OF_QUOTE : CITATION_AFTER
  pattern.lastIndex = end
  const match = pattern.exec(text)
  return match === null ? end : end + match[0].length
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/u.test(text[at] ?? '')) at++
  return at
}
