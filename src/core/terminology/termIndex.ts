import type {Concept, TermStatus} from '../model/termbase.ts'
import {findTokens, separatorOf} from './findTokens.ts'
import {inflect, type Stem} from './inflect.ts'
import {isSpellingVariant} from './isSpellingVariant.ts'

/** A listed term, ready to be recognised. */
export interface TermEntry {
  readonly concept: Concept
  readonly term: string
  /** `name` for what contains a listed word and is left alone. */
  readonly status: TermStatus | 'name'
  readonly parts: readonly TermPart[]
  /** What stands between a part and the next, as `separatorOf` gives it. */
  readonly separators: readonly string[]
  /** Signs that belong to the term and follow its last letter: the point of `pct.`. */
  readonly tail: string
  /** Where another term of the concept differs in capitals only, and for abbreviations and names. */
  readonly exactCase: boolean
  /** A misspelling of the preferred term is wrong inside compounds too; a synonym there is another word. */
  readonly variant: boolean
}

export interface TermPart {
  readonly form: string
  readonly stems: readonly Stem[]
}

/** The listed terms by the beginnings of their first word: recognising a word costs a few lookups, however long the list. */
export interface TermIndex {
  readonly byStem: ReadonlyMap<string, readonly FirstPart[]>
  /** Misspellings of one word, by their first letters, for compounds that begin with one. */
  readonly variants: ReadonlyMap<string, readonly TermEntry[]>
  /** Terms without a letter: `%`. */
  readonly signs: readonly TermEntry[]
}

export interface FirstPart {
  readonly entry: TermEntry
  readonly endings: ReadonlySet<string>
}

/** How many letters of a misspelling lead to it. */
export const VARIANT_KEY_LENGTH = 5

export function indexTerms(concepts: readonly Concept[]): TermIndex {
  const byStem = new Map<string, FirstPart[]>()
  const variants = new Map<string, TermEntry[]>()
  const signs: TermEntry[] = []
  for (const entry of concepts.flatMap(entriesOf)) {
    const [first] = entry.parts
    if (first === undefined) {
      if (entry.tail !== '') signs.push(entry)
      continue
    }
    for (const {stem, endings} of first.stems) push(byStem, stem, {entry, endings})
    if (entry.variant && entry.parts.length === 1 && first.form.length >= 6) {
      push(variants, first.form.toLowerCase().slice(0, VARIANT_KEY_LENGTH), entry)
    }
  }
  return {byStem, variants, signs}
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

function entriesOf(concept: Concept): readonly TermEntry[] {
  const listed = [
    {term: concept.preferred, status: 'preferred' as const},
    ...concept.admitted.map((term) => ({term, status: 'admitted' as const})),
    ...concept.deprecated.map((term) => ({term, status: 'deprecated' as const})),
  ]
  const spellings = new Map<string, number>()
  for (const {term} of listed) {
    const key = term.normalize('NFC').toLowerCase()
    spellings.set(key, (spellings.get(key) ?? 0) + 1)
  }
  const isAlone = (term: string) => spellings.get(term.normalize('NFC').toLowerCase()) === 1
  return [
    ...listed.map(({term, status}) =>
      entryOf(concept, term, status, !isAlone(term) || isAbbreviation(term)),
    ),
    ...concept.names.map((name) => entryOf(concept, name, 'name', true)),
  ]
}

/** `SOF`: capitals only, at least two. */
function isAbbreviation(term: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(term)
}

function entryOf(
  concept: Concept,
  term: string,
  status: TermEntry['status'],
  exactCase: boolean,
): TermEntry {
  const tokens = findTokens(term)
  const last = tokens.at(-1)
  const separators = tokens.slice(1).map((right, index) => {
    const left = tokens[index]
    return left === undefined ? '' : separatorOf(term, left, right)
  })
  const several = tokens.length > 1
  return {
    concept,
    term,
    status,
    parts: tokens.map(({form, lower}, index) => ({
      form,
      stems: inflects(term, several, separators[index])
        ? inflect(lower, several)
        : [{stem: lower, endings: GENITIVE}],
    })),
    separators,
    tail: (last === undefined ? term : term.slice(last.end)).trim(),
    exactCase,
    variant: status === 'deprecated' && isSpellingVariant(term, concept.preferred),
  }
}

const GENITIVE: ReadonlySet<string> = new Set(['', 's'])

/** The first part of `peer-mentor` does not inflect, nor does anything in `f.eks.` or `SOF`. */
function inflects(term: string, several: boolean, separator: string | undefined): boolean {
  if (/\p{L}\./u.test(term) || isAbbreviation(term)) return false
  return !several || separator === undefined || separator === ' '
}
