import type {Lexicon, WordCategory} from '../model/lexicon.ts'
import {pattern} from '../text/pattern.ts'
import {formsOfTerm, type TermForms} from './formsOfTerm.ts'
import type {TermMatch} from './matchEntry.ts'

const PREPOSITIONS = new Set('med på uden i af for til fra under over mod hos'.split(' '))
/** Definite forms of both genders: `huset` for `sagen`. */
const OTHER_GENDER: Readonly<Partial<Record<WordCategory, WordCategory>>> = {
  c: 'e',
  d: 'f',
  e: 'c',
  f: 'd',
}
/** Nothing beside a plural or a genitive has another shape in the other gender. */
const WITHOUT_GENDER: ReadonlySet<WordCategory> = new Set(['d', 'f', 'g', 'h', 'i', 'j'])
/** Beside a definite form these have, or make the words behind them have it: `klubben er stor`. */
const OF_GENDER = pattern(
  'iu',
)`(?<!\p{L})(?:er|var|bliver|blev|være|blive|været|blevet|som|den|det|denne|dette|hvilken|hvilket)(?!\p{L})`

/** The preferred term in the form that the deprecated one stands in, and whether it needs no second look. */
export function inflectLike(
  {entry, categories, start, end, first, last}: TermMatch,
  text: string,
  lexicon: Lexicon,
): {readonly words: string; readonly isSure: boolean} | undefined {
  const [part] = entry.parts
  if (part === undefined || entry.parts.length > 1 || first !== last || end <= start)
    return undefined
  const {preferred} = entry.concept
  const words = preferred.split(' ')
  const [word = '', next] = words
  const isPhrase = words.length > 1
  // `borger med handicap` inflects in its first word; of other phrases nobody knows.
  if (isPhrase && (next === undefined || !PREPOSITIONS.has(next))) return undefined
  if (!/^\p{Ll}[\p{Ll}-]*$/u.test(word)) return undefined
  const forms = formsOfTerm(word, lexicon)
  const found = new Map<string, WordCategory>()
  for (const category of categories) {
    if (isPhrase && /[bdfhj]/u.test(category)) continue
    const [form] = formsIn(forms, category)
    if (form !== undefined && !found.has(form)) found.set(form, category)
  }
  const [choice] = found
  if (choice === undefined) return undefined
  const [form, category] = choice
  const sameGender = genderOf(part.forms()) === genderOf(forms)
  const isSure =
    found.size === 1 &&
    !isPhrase &&
    (sameGender || WITHOUT_GENDER.has(category) || isDefiniteAlone(category, text.slice(end))) &&
    !isAnotherWord(part.lower, categories, part.forms(), lexicon)
  return {words: [form, ...words.slice(1)].join(' '), isSure}
}

/** Whether a definite form has nothing behind it in its sentence that shows its gender. */
function isDefiniteAlone(category: WordCategory, after: string): boolean {
  if (category !== 'c' && category !== 'e') return false
  const [sentence = ''] = after.split(/[.!?](?:\s|$)/u, 1)
  return !OF_GENDER.test(sentence)
}

function formsIn(forms: TermForms, category: WordCategory): readonly string[] {
  const own = forms.formsFor(category)
  const other = OTHER_GENDER[category]
  return own.length > 0 || other === undefined ? own : forms.formsFor(other)
}

function genderOf(forms: TermForms): string {
  return `${forms.formsFor('c').length > 0 ? 'c' : ''}${forms.formsFor('e').length > 0 ? 'e' : ''}`
}

/** `bruger` is a verb too: then it may not be the term at all. */
function isAnotherWord(
  lower: string,
  categories: readonly WordCategory[],
  forms: TermForms,
  lexicon: Lexicon,
): boolean {
  const written = categories.flatMap((category) => forms.formsFor(category))
  return written.some((form) =>
    lexicon.readingsOf(form).some(({word, category}) => word !== lower && /[p-w]/u.test(category)),
  )
}
