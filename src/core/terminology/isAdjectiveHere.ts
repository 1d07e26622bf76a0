import type {Lexicon} from '../model/lexicon.ts'
import type {TermMatch, TokenText} from './matchEntry.ts'
import {wordBefore} from './wordBefore.ts'

const COPULAS = new Set('er var bliver blev være blive været blevet'.split(' '))

const SHORTEST_COMPOUND = 7

/** Whether a noun that is an adjective too (*død*, *frivillig*) is the adjective: before a noun, or behind *er*. */
export function isAdjectiveHere(
  {entry, first, last, categories}: TermMatch,
  source: TokenText,
  lexicon: Lexicon | undefined,
): boolean {
  const token = source.tokenAt(last)
  if (lexicon === undefined || token === undefined || entry.parts.length > 1) return false
  if (categories.length === 0 || categories.some((category) => !/[a-j]/u.test(category))) {
    return false
  }
  if (!lexicon.readingsOf(token.lower).some(({category}) => /[klm]/u.test(category))) return false
  if (COPULAS.has(wordBefore(first, source))) return true
  if (wordBefore(last + 1, source) === '') return false
  const {form = '', lower = ''} = source.tokenAt(last + 1) ?? {}
  const next = lexicon.readingsOf(lower)
  // Most long words that the dictionary lacks are compounds.
  if (next.length === 0) return lower.length >= SHORTEST_COMPOUND && form === lower
  return next.every(({category}) => /[a-jx]/u.test(category))
}
