import type {Lexicon} from '../model/lexicon.ts'
import type {Token} from './findTokens.ts'
import {isAdjectiveHere} from './isAdjectiveHere.ts'
import {isVerbHere} from './isVerbHere.ts'
import {isInActTitle} from './isInActTitle.ts'
import {isSmallWordHere} from './isSmallWordHere.ts'
import type {TermMatch, TokenText} from './matchEntry.ts'

const MENTIONS = new Set('ordet ordene begrebet begreberne termen betegnelsen udtrykket'.split(' '))
const OF_NAMES = new Set(['for', 'i', 'af', 'på', 'til'])

/**
 * Whether what looks like a listed term is something else, as far as the words around it tell: the verb in
 * `vi bruger`, a word that is spoken of (`ordet klient`), a part of a name (`Center for Rusmiddelbehandling`).
 */
export function isOtherWord(match: TermMatch, source: TokenText, lexicon?: Lexicon): boolean {
  if (match.entry.status === 'name') return false
  return (
    isMentioned(match, source) ||
    isVerbHere(match, source, lexicon) ||
    isAdjectiveHere(match, source, lexicon) ||
    isSmallWordHere(match, source, lexicon) ||
    isPartOfName(match, source, lexicon) ||
    isInActTitle(match, source, lexicon)
  )
}

function isMentioned({first}: TermMatch, {tokenAt}: TokenText): boolean {
  return MENTIONS.has(tokenAt(first - 1)?.lower ?? '')
}

/**
 * A word listed with a small letter that stands, with a capital, in a name of several words: *Huset for Bogsamling*, or
 * in the middle of a sentence before another capital, *spillet Peer Gynt*.
 */
function isPartOfName(
  {entry, first, last, end}: TermMatch,
  source: TokenText,
  lexicon: Lexicon | undefined,
): boolean {
  const {text, tokenAt} = source
  const token = tokenAt(first)
  if (token === undefined || !/^\p{Ll}/u.test(entry.term) || !isCapitalised(token)) return false
  const link = tokenAt(first - 1)
  if (link === undefined || text.slice(link.end, token.start).trim() !== '') return false
  const next = tokenAt(last + 1)
  if (/^\p{Ll}/u.test(link.form) && next !== undefined && isCapitalised(next)) {
    return text.slice(end, next.start).trim() === ''
  }
  // `Brian Klient`: a capital behind a word that is a name and nothing else.
  if (isCapitalised(link) && lexicon?.readingsOf(link.lower).length === 0) return true
  const head = tokenAt(first - 2)
  if (head === undefined || !OF_NAMES.has(link.form) || !isCapitalised(head)) return false
  return text.slice(head.end, link.start).trim() === ''
}

function isCapitalised({form}: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(form)
}
