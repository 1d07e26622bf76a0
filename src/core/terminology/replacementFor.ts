import type {Lexicon} from '../model/lexicon.ts'
import {findTokens} from './findTokens.ts'
import {inflectLike} from './inflectLike.ts'
import {inflectPhrase} from './inflectPhrase.ts'
import {isSpellingVariant} from './isSpellingVariant.ts'
import type {TermMatch} from './matchEntry.ts'

/** Two words that end in so many equal letters have the same last part, and so gender and endings. */
const SHORTEST_HEAD = 5

/** What may be put in place of a term, and whether it needs no second look. */
export interface Replacement {
  readonly words: string
  readonly isSure: boolean
}

/**
 * What may be put in place of a deprecated term: the preferred term with the same inflection and capital. It is
 * sure where both are the same word in two spellings, end in the same word, or are abbreviations, and
 * where the dictionary has the same form of both and nothing beside it can depend on the gender: `klienternes`
 * becomes `borgernes`. Otherwise it is worth offering: `misbrug` and `problematik` differ in gender.
 */
export function replacementFor(
  match: TermMatch,
  text: string,
  lexicon?: Lexicon,
): Replacement | undefined {
  const {entry, start, end} = match
  const {preferred} = entry.concept
  if (entry.status !== 'deprecated') return undefined
  if (match.rest !== undefined) return replaceBeginning(preferred, match.rest)
  const written = text.slice(start, end).normalize('NFC')
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF\n\r]/u.test(written) || isShouted(written, entry.term)) {
    return undefined
  }
  const plain = isAbbreviation(entry.term)
    ? replaceAbbreviation(match, text)
    : replaceWord(written, entry.term, preferred, match.ending)
  const isWhole = match.compound === undefined
  if (plain !== undefined && isWhole) {
    return {words: withCapitalOf(plain, written, entry.term), isSure: true}
  }
  const inflected =
    lexicon === undefined
      ? undefined
      : (inflectLike(match, text, lexicon) ?? inflectPhrase(match, written, lexicon))
  if (inflected === undefined) return undefined
  const words = withCapitalOf(inflected.words, written, entry.term)
  return {words, isSure: inflected.isSure && isWhole}
}

/** Where both end alike, `pleje-` for `ældre-` in *ældre- og ungdomsboliger*. */
function replaceBeginning(preferred: string, rest: string): Replacement | undefined {
  const front = preferred.slice(0, preferred.length - rest.length)
  if (front === '' || /[\s-]/u.test(front) || !preferred.endsWith(rest)) return undefined
  return {words: `${front}-`, isSure: false}
}

function isAbbreviation(term: string): boolean {
  return /\p{L}\./u.test(term) || !/\p{L}/u.test(term)
}

function replaceAbbreviation({entry, start, end}: TermMatch, text: string): string | undefined {
  const {preferred} = entry.concept
  // `20 %.` at the end of a sentence would get two points, `20%` would want a space.
  if (preferred.endsWith('.') && text.charAt(end) === '.') return undefined
  if (entry.parts.length === 0 && !/\s/u.test(text.charAt(start - 1))) return undefined
  return preferred
}

function replaceWord(
  written: string,
  term: string,
  preferred: string,
  ending: string,
): string | undefined {
  const tail = tailOf(written, term)
  if (tail === undefined) return undefined
  if (isSpellingVariant(term, preferred)) return respell(written, term, preferred, tail)
  const shared = sharedEnd(term, preferred)
  if (shared < SHORTEST_HEAD) return undefined
  const words = (words: string) => findTokens(words).length
  const isPlain = /^(?:s|['’]s?)?$/u.test(ending) && /^(?:s|['’]s?)?$/u.test(tail)
  return words(term) >= words(preferred) || isPlain ? preferred + tail : undefined
}

/** What follows the listed letters: `erne` in `peermentorerne`; `undefined` where they are not all there. */
function tailOf(written: string, term: string): string | undefined {
  const lower = written.toLowerCase().replace(/\s+/gu, ' ')
  const listed = term.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
  return lower.startsWith(listed) ? written.replace(/\s+/gu, ' ').slice(listed.length) : undefined
}

/** `jobcenteret` for `jobcentret` has another beginning but the same ending. */
function respell(
  written: string,
  term: string,
  preferred: string,
  tail: string,
): string | undefined {
  return sharedEnd(term, preferred) < 3 && written.length !== term.length
    ? undefined
    : preferred + tail
}

function sharedEnd(a: string, b: string): number {
  const left = a.normalize('NFC').toLowerCase()
  const right = b.normalize('NFC').toLowerCase()
  let length = 0
  while (
    length < Math.min(left.length, right.length) &&
    left.at(-1 - length) === right.at(-1 - length)
  ) {
    length++
  }
  return length
}

function isShouted(written: string, term: string): boolean {
  return /\p{Lu}{3}/u.test(written) && !/\p{Lu}{3}/u.test(term)
}

/** The capital at the start of a sentence stays; the capitals of a name are the list's. */
function withCapitalOf(replacement: string, written: string, term: string): string {
  const begins = /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(term)
  return begins ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement
}
