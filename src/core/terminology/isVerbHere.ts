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
const MOST_BETWEEN = 5
const BETWEEN = setOf(
  'ikke også gerne altid aldrig fortsat stadig kun bedre selv måske bagefter nu derfor bare heller da',
)
const BEFORE_PARTICIPLE = setOf('er var bliver blev blevet været være blive')
const VERB: ReadonlySet<WordCategory> = new Set(['p', 'q', 'r', 's', 't', 'u', 'v', 'w'])
const SINGULAR: ReadonlySet<WordCategory> = new Set(['a'])
const PLURAL: ReadonlySet<WordCategory> = new Set(['g'])
const GENITIVE: ReadonlySet<WordCategory> = new Set(['b', 'h'])
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
  if (may.has('p') && (is(SINGULAR) || is(PLURAL)) && isInfinitive(first, source, lexicon))
    return true
  if (
    may.has('s') &&
    (is(DEFINITE) || standsForNoun(entry, lexicon)) &&
    isParticiple(first, source, lexicon)
  )
    return true
  if (may.has('v') && categories.length > 0 && is(GENITIVE)) {
    return isPassive(match, source, lexicon)
  }
  if (!may.has('q')) return false
  if (is(SINGULAR) && token.lower.endsWith('er')) return !isSingularHere(first, source, lexicon)
  return (is(PLURAL) || is(SINGULAR)) && isPresentOrPlural(match, source, lexicon)
}

/** The verb forms that a word may be. */
function readingsAs(lower: string, lexicon: Lexicon | undefined): readonly WordCategory[] {
  if (lexicon === undefined) return lower.endsWith('er') ? ['q'] : []
  return lexicon.readingsOf(lower).map(({category}) => category)
}

/** `at huse`, `kan vi måske bagefter huse`; not `kan kommunen få støtte`, where another infinitive stands between. */
function isInfinitive(at: number, source: TokenText, lexicon: Lexicon | undefined): boolean {
  for (let back = 0; back < MOST_BETWEEN; back++) {
    const word = wordBefore(at - back, source)
    if (BEFORE_INFINITIVE.has(word)) return true
    if (!BETWEEN.has(word) && !SUBJECTS.has(word) && !isSubject(word, lexicon)) return false
  }
  return false
}

function isSubject(word: string, lexicon: Lexicon | undefined): boolean {
  const readings = lexicon?.readingsOf(word) ?? []
  return readings.length > 0 && readings.every(({category}) => /[cei]/u.test(category))
}

/** `er handicappet`; not `var handicappet blevet`, where it is what the sentence is about. */
function isParticiple(at: number, source: TokenText, lexicon: Lexicon | undefined): boolean {
  const word = wordBefore(at, source)
  const isBehind =
    BEFORE_PARTICIPLE.has(word) ||
    (BETWEEN.has(word) && BEFORE_PARTICIPLE.has(wordBefore(at - 1, source)))
  if (!isBehind) return false
  const next = wordBefore(at + 1, source) === '' ? undefined : source.tokenAt(at + 1)?.lower
  return (
    next === undefined || !(lexicon?.readingsOf(next) ?? []).some(({category}) => category === 's')
  )
}

/** `skabes`, which is a genitive only before what is somebody's, and behind what a noun follows. */
function isPassive(match: TermMatch, source: TokenText, lexicon: Lexicon | undefined): boolean {
  const {first, last, categories} = match
  const next = wordBefore(last + 1, source) === '' ? '' : (source.tokenAt(last + 1)?.lower ?? '')
  const owned = (lexicon?.readingsOf(next) ?? []).some(({category}) => /[agkm]/u.test(category))
  if (!owned) return true
  const word = wordBefore(first, source)
  if (SUBJECTS.has(word) || BEFORE_INFINITIVE.has(word)) return true
  return categories.every((category) => category === 'b') && !isSingularHere(first, source, lexicon)
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
  if (SUBJECTS.has(word) || (word !== '' && isOnlyName(first - 1, source, lexicon))) return true
  if (!isDefiniteNoun(word, wordBefore(first - 1, source), lexicon)) return false
  return ![1, 2, 3].some((back) => isFiniteVerb(wordBefore(first - back, source), lexicon))
}

/** `Nanna støtter forslaget`; `Odenses rammer` is a genitive. */
function isOnlyName(at: number, {tokenAt}: TokenText, lexicon: Lexicon | undefined): boolean {
  const {form = '', lower = ''} = tokenAt(at) ?? {}
  return (
    /^\p{Lu}\p{Ll}/u.test(form) && !lower.endsWith('s') && lexicon?.readingsOf(lower).length === 0
  )
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
