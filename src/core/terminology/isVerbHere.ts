import type {Lexicon, WordCategory} from '../model/lexicon.ts'
import type {TermMatch, TokenText} from './matchEntry.ts'
import {isSingularHere} from './isSingularHere.ts'
import type {TermEntry} from './termIndex.ts'
import {wordBefore} from './wordBefore.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Not *de*, which may be the plural's article. */
const SUBJECTS = setOf('vi jeg du han hun man det den dette der hvem')
const ARTICLES = setOf('en et den')
/** What an infinitive follows, and what may stand between. */
const BEFORE_INFINITIVE = setOf('at kan kunne skal skulle vil ville må måtte bør burde')
const BETWEEN = setOf('ikke også gerne altid aldrig fortsat stadig kun bedre selv')
const BEFORE_PARTICIPLE = setOf('er var bliver blev blevet været være blive')
const VERB: ReadonlySet<WordCategory> = new Set(['p', 'q', 'r', 's', 't', 'u', 'v', 'w'])
const SINGULAR: ReadonlySet<WordCategory> = new Set(['a'])
const PLURAL: ReadonlySet<WordCategory> = new Set(['g'])
const DEFINITE: ReadonlySet<WordCategory> = new Set(['c', 'e'])

/**
 * Whether a form of a listed noun is a verb where it stands, as far as the words around it tell: `vi bruger`,
 * `kan huse ti`, `forslaget rammer mange`, `er handicappet`. Without a dictionary only what ends like a present tense
 * may be one.
 */
export function isVerbHere(match: TermMatch, source: TokenText, lexicon?: Lexicon): boolean {
  const {entry, first, ending, categories} = match
  const token = source.tokenAt(first)
  if (entry.parts.length > 1 || token === undefined || !/^\p{Ll}/u.test(entry.term)) return false
  if (categories.some((category) => VERB.has(category))) return false
  const is = (kinds: ReadonlySet<WordCategory>): boolean =>
    categories.length === 0 ? ending === '' : categories.some((category) => kinds.has(category))
  const may = new Set(readingsAs(token.lower, lexicon))
  if (may.has('p') && (is(SINGULAR) || is(PLURAL)) && isInfinitive(first, source)) return true
  if (
    may.has('s') &&
    (is(DEFINITE) || standsForNoun(entry, lexicon)) &&
    isParticiple(first, source)
  )
    return true
  if (!may.has('q')) return false
  if (is(SINGULAR)) return !isSingularHere(first, source, lexicon)
  return is(PLURAL) && isPresentOrPlural(match, source, lexicon)
}

/** The verb forms that a word may be. */
function readingsAs(lower: string, lexicon: Lexicon | undefined): readonly WordCategory[] {
  if (lexicon === undefined) return lower.endsWith('er') ? ['q'] : []
  return lexicon.readingsOf(lower).map(({category}) => category)
}

function isInfinitive(at: number, source: TokenText): boolean {
  const word = wordBefore(at, source)
  if (BEFORE_INFINITIVE.has(word)) return true
  return BETWEEN.has(word) && BEFORE_INFINITIVE.has(wordBefore(at - 1, source))
}

function isParticiple(at: number, source: TokenText): boolean {
  const word = wordBefore(at, source)
  return (
    BEFORE_PARTICIPLE.has(word) ||
    (BETWEEN.has(word) && BEFORE_PARTICIPLE.has(wordBefore(at - 1, source)))
  )
}

/** Where a noun is to be written instead, *ansat* is listed for *en ansat*, and not for *er ansat*. */
function standsForNoun({concept}: TermEntry, lexicon: Lexicon | undefined): boolean {
  return lexicon?.readingsOf(concept.preferred).some(({category}) => category === 'a') ?? false
}

/** `rammer` is a plural, where `forslaget rammer mange` is none; `giver kommunen rammer` is one. */
function isPresentOrPlural(
  {first}: TermMatch,
  source: TokenText,
  lexicon: Lexicon | undefined,
): boolean {
  const word = wordBefore(first, source)
  if (SUBJECTS.has(word)) return true
  if (!isDefiniteNoun(word, wordBefore(first - 1, source), lexicon)) return false
  return ![1, 2, 3].some((back) => isFiniteVerb(wordBefore(first - back, source), lexicon))
}

function isFiniteVerb(word: string, lexicon: Lexicon | undefined): boolean {
  return lexicon?.readingsOf(word).some(({category}) => /[qrv]/u.test(category)) ?? true
}

/** `kommunen`, `forældrene`, `udvalget`; but not the participle in `en registreret bruger`. */
function isDefiniteNoun(word: string, before: string, lexicon: Lexicon | undefined): boolean {
  if (word.length < 5 || !/(?:en|et|ne)$/u.test(word)) return false
  const readings = lexicon?.readingsOf(word) ?? []
  if (readings.length > 0 && !readings.some(({category}) => /[cei]/u.test(category))) return false
  if (/^(?:mellem|inden|siden|blandt|foruden|medens)$/u.test(word)) return false
  return !(word.endsWith('et') && (ARTICLES.has(before) || word.endsWith('eret')))
}
