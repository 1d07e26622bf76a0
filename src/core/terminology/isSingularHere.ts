import type {Lexicon} from '../model/lexicon.ts'
import type {TokenText} from './matchEntry.ts'
import {wordBefore} from './wordBefore.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What a noun without an article and without an ending follows. */
const BEFORE_NOUN = setOf(
  'en et den denne hver enhver anden ny egen eneste sådan min din sin vores jeres deres hans hendes dens dets ' +
    'i på af til for fra med uden hos om ved under over efter mellem blandt mod end per fremfor både hverken samt ' +
    'når hvis at fordi da mens selvom er var bliver blev være blive været blevet antal enkelt',
)
const ARTICLES = setOf('en et den denne hver enhver')
/** *Ingen bruger det* and *ingen bruger må*. */
const EITHER = setOf('ingen nogen hvilken')
/** Adjectives to the dictionary that a plural or a verb follows, unless there is an article: `mange bruger`, `en typisk bruger`. */
const BEFORE_OTHERS = setOf('mange flere samtlige flest mest mindst stadig fortsat samtidig typisk')
const COPULAS = setOf('er var bliver blev')
const LINKS = setOf('og eller')
const ABBREVIATION = /^\p{Lu}{2,}$/u
const PRONOUNS = setOf('vi jeg du han hun man det de der hvem')
/** What stands behind a verb and not behind a noun. */
const SUBJECTS_BEHIND = setOf('vi jeg du han hun man de')
const OBJECTS_BEHIND = setOf('det den dem os mig jer sig en et')
const AFTER_NOUN = setOf(
  'og eller af i på til fra med uden der som er har skal kan vil bør må får bliver var',
)
/** Before an adjective in *-e*, where a singular follows: `den enkelte bruger`, and not `de fleste bruger`. */
const DEFINITE = setOf(
  'den det denne dette hver min din sin vores jeres deres hans hendes dens dets en et',
)

/**
 * Whether a word that is a noun in its plain form and a verb in the present tense (`bruger`) is the noun where it stands:
 * a noun without an ending nearly always follows an article, an adjective, a genitive, a preposition or *er*; at the
 * beginning of a sentence it is the noun unless somebody does it (*bruger vi*).
 */
export function isSingularHere(at: number, source: TokenText, lexicon?: Lexicon): boolean {
  const word = wordBefore(at, source)
  const isFollowed = wordBefore(at + 1, source) !== ''
  const behind = isFollowed ? source.tokenAt(at + 1) : undefined
  const next = behind?.lower ?? ''
  // `Bruger I huset?`
  if (behind?.form === 'I') return false
  if (word === '') return !SUBJECTS_BEHIND.has(next) && !isDefinite(next, lexicon)
  if (SUBJECTS_BEHIND.has(next) && !ARTICLES.has(word)) return false
  if (PRONOUNS.has(word)) return false
  if (BEFORE_NOUN.has(word) || /\p{N}$/u.test(word)) return true
  if (EITHER.has(word)) return !OBJECTS_BEHIND.has(next)
  if (word === 'som') return next === '' || AFTER_NOUN.has(next) || isFinite(next, lexicon)
  const before = wordBefore(at - 1, source)
  if (BEFORE_OTHERS.has(word)) return ARTICLES.has(before)
  if (word === 'ikke') return COPULAS.has(before)
  if (LINKS.has(word)) {
    const isLinked =
      isNoun(before, lexicon) || ABBREVIATION.test(source.tokenAt(at - 2)?.form ?? '')
    return isLinked && !OBJECTS_BEHIND.has(next) && !isDefinite(next, lexicon)
  }
  return (
    isAttribute(word, before, lexicon) ||
    (mayBeGenitive(word, lexicon) && (next === '' || AFTER_NOUN.has(next)))
  )
}

/** `ny`, `kommunens`, `registreret`; `enkelte` where it is `den enkelte`. */
function isAttribute(word: string, before: string, lexicon: Lexicon | undefined): boolean {
  const readings = lexicon?.readingsOf(word) ?? []
  if (readings.length === 0) return word.endsWith('e') && DEFINITE.has(before)
  if (readings.some(({category}) => /[bdfhjkz]/u.test(category))) return true
  // `registreret` is a participle, `brugt` in `har brugt` is none that a noun follows.
  if (
    readings.some(({category}) => /[suy]/u.test(category)) &&
    (BEFORE_NOUN.has(before) || before === 'som')
  )
    return true
  return (
    readings.some(({category}) => /[mno]/u.test(category)) &&
    (DEFINITE.has(before) || /[^s]s$/u.test(before))
  )
}

/** `Odenses`; and *Aleris*, which has no other ending as a genitive. */
function mayBeGenitive(word: string, lexicon: Lexicon | undefined): boolean {
  return /[^s]s$/u.test(word) && (lexicon?.readingsOf(word).length ?? 0) === 0
}

function isNoun(word: string, lexicon: Lexicon | undefined): boolean {
  const readings = lexicon?.readingsOf(word) ?? []
  return readings.some(({category}) => category === 'a') && !/^(?:har|er|kan|må|får)$/u.test(word)
}

function isDefinite(word: string, lexicon: Lexicon | undefined): boolean {
  return lexicon?.readingsOf(word).some(({category}) => /[cei]/u.test(category)) ?? false
}

function isFinite(word: string, lexicon: Lexicon | undefined): boolean {
  const readings = lexicon?.readingsOf(word) ?? []
  return (
    readings.some(({category}) => category === 'q') &&
    !readings.some(({category}) => /[gi]/u.test(category))
  )
}
