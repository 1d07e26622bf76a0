import type {Lexicon, WordCategory, WordForm} from '../model/lexicon.ts'
import type {PartOfSpeech} from '../model/termbase.ts'
import {inflect} from './inflect.ts'

/** The forms of a listed word: each with what it is of the word, where that is known. */
export interface TermForms {
  /** What a word in lower case is of the listed one; `undefined` where it is no form of it, empty where nobody knows. */
  categoriesOf(lower: string): readonly WordCategory[] | undefined
  /** The forms of a category, in lower case. */
  formsFor(category: WordCategory): readonly string[]
}

/** What is known of a listed word besides its letters. */
export interface TermKind {
  /** In a phrase an adjective's `-t` is given too, where only endings are known. */
  readonly adjective?: boolean
  readonly partOfSpeech?: PartOfSpeech
  /** Whether the other forms of the word belong to it where a definite form is listed: `jobcentret`, `jobcentrene`. */
  readonly whole?: boolean
}

const NOUN: ReadonlySet<string> = new Set('abcdefghij')
const ADJECTIVE: ReadonlySet<string> = new Set('klmnoz')
const VERB: ReadonlySet<string> = new Set('pqrsuvw')
/** Of a form that is listed, `jobcenteret`, only these belong to it: it was listed instead of the word. */
const FAMILY: ReadonlyMap<WordCategory, string> = new Map([
  ['c', 'cd'],
  ['e', 'ef'],
  ['g', 'ghij'],
  ['i', 'ij'],
  ['l', 'l'],
  ['m', 'm'],
] as const)
/** No last part of a compound is shorter (`ø`, `by`), and something stands before it. */
const SHORTEST_HEAD = 2
const SHORTEST_FRONT = 1
const SHORTEST_INFLECTED = 6
/** Some vowel stands in every first part. */
const VOWEL = /[aeiouyæøåéü]/u

/**
 * The forms of a listed word, in lower case: those of the dictionary; for a compound that the dictionary lacks,
 * those of its last part (`fritidsguide` inflects like `guide`); for anything else, and without a dictionary,
 * those of a small table of endings, which gives more than there is.
 * A word that is a noun and a verb is taken as the noun, save where its part of speech says otherwise.
 */
export function formsOfTerm(word: string, lexicon?: Lexicon, kind: TermKind = {}): TermForms {
  const {adjective = false} = kind
  if (lexicon === undefined) return byEndings(word, adjective)
  const own = listedForms(word, lexicon, kind)
  const isListed = own.some(({form, category}) => form === word && isBase(category))
  // Many compounds stand in the dictionary without a plural.
  const isWhole = isListed && (!NOUN.has(own[0]?.category ?? '') || hasPlural(own))
  const all = isWhole ? own : [...own, ...compoundForms(word, lexicon, kind)]
  if (all.length === 0) return byEndings(word, adjective, lexicon)
  return fromForms(all.some(({form}) => form === `${word}s`) ? all : [...all, genitiveOf(word)])
}

function hasPlural(forms: readonly WordForm[]): boolean {
  return forms.some(({category}) => category === 'g')
}

/**
 * The forms of a compound by its last part. `kystråd` may be made of *kyst* and *råd* or of *kys* and *tråd*: all
 * ways are gone where the first part is a word, and the one with the longest last part where it is none.
 */
function compoundForms(word: string, lexicon: Lexicon, kind: TermKind): readonly WordForm[] {
  const sure: WordForm[] = []
  const likely: WordForm[] = []
  for (let at = SHORTEST_FRONT; at <= word.length - SHORTEST_HEAD; at++) {
    const front = word.slice(0, at)
    if (!VOWEL.test(front)) continue
    const forms = formsOfHead(word.slice(at), lexicon, kind)
    if (forms.length === 0) continue
    const whole = forms
      .map(({form, category}) => ({form: front + form, category}))
      // `medført` is no form of *medfør*.
      .filter(({form}) => form === word || !isVerbForm(form, lexicon))
    if (isFirstPart(front, lexicon)) sure.push(...whole)
    // Two or three letters at the end of any word may happen to be a word.
    else if (likely.length === 0 && at > 1 && word.length - at > 3) likely.push(...whole)
  }
  return [...sure, ...likely]
}

function isVerbForm(form: string, lexicon: Lexicon): boolean {
  const readings = lexicon.readingsOf(form)
  return readings.length > 0 && readings.every(({category}) => VERB.has(category))
}

/** `forvaltningen` at the end of a listed word is looked up too; shorter ends are forms of too many words. */
function formsOfHead(head: string, lexicon: Lexicon, kind: TermKind): readonly WordForm[] {
  const forms = lexicon
    .formsOf(head)
    .filter(({category}) => NOUN.has(category) || ADJECTIVE.has(category))
  if (forms.length > 0) return ofOneKind(forms, kind)
  return head.length < SHORTEST_INFLECTED ? [] : listedForms(head, lexicon, kind)
}

function listedForms(word: string, lexicon: Lexicon, kind: TermKind): readonly WordForm[] {
  const forms = lexicon.formsOf(word).filter(({category}) => category !== 'x')
  if (forms.length > 0) return ofOneKind(forms, kind)
  const readings = lexicon.readingsOf(word)
  for (const [category, family] of FAMILY) {
    const reading = readings.find((each) => each.category === category)
    if (reading === undefined) continue
    return lexicon.formsOf(reading.word).filter((each) => {
      if (family.includes(each.category)) return each.form.startsWith(word)
      // `tværfagligt samarbejde` is listed for `tværfaglige samarbejder` too.
      if (kind.adjective === true && category === 'l') return isAdjective(each.category)
      return kind.whole === true && each.category !== 'x'
    })
  }
  return []
}

function ofOneKind(all: readonly WordForm[], {partOfSpeech}: TermKind): readonly WordForm[] {
  const forms = all.filter((each) => !isImperative(each, all))
  const verbs = forms.filter(({category}) => VERB.has(category))
  if (partOfSpeech === 'verb' && verbs.length > 0) return verbs
  const nouns = forms.filter(({category}) => NOUN.has(category))
  const adjectives = forms.filter(({category}) => ADJECTIVE.has(category))
  if (partOfSpeech === 'adjective' && adjectives.length > 0) return adjectives
  if (partOfSpeech === 'noun' && nouns.length > 0) return nouns
  if (nouns.length > 2 || adjectives.length === 0) {
    return nouns.length > 0 ? nouns : forms
  }
  return adjectives
}

/** An imperative is short enough to be any word: `sig`, `væk`. */
function isImperative({form, category}: WordForm, all: readonly WordForm[]): boolean {
  if (category === 't') return true
  const infinitive = all.find((each) => each.category === 'p')?.form
  if (category !== 'w' || infinitive?.endsWith('e') !== true) return false
  const stem = infinitive.slice(0, -1)
  return form === stem || form + form.slice(-1) === stem
}

function isAdjective(category: WordCategory): boolean {
  return ADJECTIVE.has(category) && category !== 'z'
}

function isBase(category: WordCategory): boolean {
  return 'akp'.includes(category)
}

function isFirstPart(front: string, lexicon: Lexicon): boolean {
  const readings = lexicon.readingsOf(front)
  return readings.some(({category}) => category === 'x' || category === 'a' || category === 'k')
}

function genitiveOf(word: string): WordForm {
  return {form: `${word}s`, category: 'b'}
}

function fromForms(forms: readonly WordForm[]): TermForms {
  const byForm = new Map<string, WordCategory[]>()
  for (const {form, category} of forms) {
    const lower = form.toLowerCase()
    const kept = byForm.get(lower)
    if (kept === undefined) byForm.set(lower, [category])
    else if (!kept.includes(category)) kept.push(category)
  }
  return {
    categoriesOf: (lower) => byForm.get(lower),
    formsFor: (category) => [
      ...new Set(forms.filter((each) => each.category === category).map(({form}) => form)),
    ],
  }
}

/** What the dictionary has is a form of a word of its own, and of none that it lacks: `pjækker` of *pjække*, not of *pjæk*; *pjækket* may be either. */
function byEndings(word: string, adjective: boolean, lexicon?: Lexicon): TermForms {
  const stems = inflect(word, adjective)
  const isForm = (lower: string): boolean =>
    stems.some(({stem, endings}) => lower.startsWith(stem) && endings.has(lower.slice(stem.length)))
  const isOther = (lower: string): boolean =>
    lower !== word &&
    lexicon?.readingsOf(lower).some(({category}) => /[a-oq]/u.test(category)) === true
  return {
    categoriesOf: (lower) => (isForm(lower) && !isOther(lower) ? [] : undefined),
    formsFor: () => [],
  }
}
