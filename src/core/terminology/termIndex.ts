import type {Lexicon} from '../model/lexicon.ts'
import type {Concept, TermStatus} from '../model/termbase.ts'
import {findTokens, separatorOf} from './findTokens.ts'
import {termKey} from './termKey.ts'
import {formsOfTerm, type TermForms, type TermKind} from './formsOfTerm.ts'
import {isSpellingVariant} from './isSpellingVariant.ts'
import type {CompoundPart} from './matchInside.ts'
import {irregularForms} from './irregularForms.ts'

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
  /** A listed term with its hyphen taken away or made a space: `peermentor` where `peer-mentor` is listed. */
  readonly respelled: boolean
}

export interface TermPart {
  readonly form: string
  readonly lower: string
  /** Worked out when a word of the text may be one of them. */
  readonly forms: () => TermForms
}

/**
 * The listed terms by a key of their first word: recognising a word costs one look-up, however long the list.
 * What a word of the text may begin is remembered, for a text says the same words again and again.
 */
export interface TermIndex {
  readonly byKey: ReadonlyMap<string, readonly LazyEntry[]>
  /** By the word of the text, in lower case. */
  readonly seen: Map<string, readonly TermEntry[]>
  readonly seenInside: Map<string, readonly CompoundPart[]>
  /** Misspellings of one word, by their first letters, for compounds that begin with one. */
  readonly variants: ReadonlyMap<string, readonly LazyEntry[]>
  /** Terms of one word, by their first letters, for compounds with one inside. */
  readonly insides: ReadonlyMap<string, readonly LazyEntry[]>
  /** Terms without a letter: `%`. */
  readonly signs: readonly TermEntry[]
  readonly lexicon: Lexicon | undefined
}

/** How many letters of a misspelling lead to it. */
export const VARIANT_KEY_LENGTH = 5
const SHORTEST_VARIANT = 6
/** One word that is its own lower case, as most terms are. */
const PLAIN = /^[a-zæøå]+$/
/** How many letters of a term inside a compound lead to it. */
export const INSIDE_KEY_LENGTH = 4

/** An entry that is made when a word of the text may be one of its forms: of a long list that is few. */
export interface LazyEntry {
  /** Its first word, in lower case. */
  readonly lower: string
  readonly make: () => TermEntry
}

export function indexTerms(concepts: readonly Concept[], lexicon?: Lexicon): TermIndex {
  const index = {
    byKey: new Map<string, LazyEntry[]>(),
    variants: new Map<string, LazyEntry[]>(),
    insides: new Map<string, LazyEntry[]>(),
  }
  const signs: TermEntry[] = []
  for (const concept of concepts) {
    const listed = termsOf(concept)
    if (concept.names.length === 0 && listed.every(({term}) => PLAIN.test(term))) {
      let made: readonly TermEntry[] | undefined
      for (const [at, {term, status}] of listed.entries()) {
        const make = (): TermEntry => {
          made ??= entriesOf(concept, lexicon)
          return made[at] ?? entryOf(concept, term, status, {exactCase: false, lexicon})
        }
        const isVariant = status === 'deprecated' && isSpellingVariant(term, concept.preferred)
        addWord({lower: term, make}, {isVariant, isInside: true}, index, lexicon)
      }
      continue
    }
    for (const entry of entriesOf(concept, lexicon)) {
      const [first] = entry.parts
      if (first === undefined) {
        if (entry.tail !== '') signs.push(entry)
        continue
      }
      const isWord = entry.parts.length === 1 && entry.tail === '' && entry.status !== 'name'
      const uses = {isVariant: isWord && entry.variant, isInside: isWord && !entry.exactCase}
      addWord({lower: first.lower, make: () => entry}, uses, index, lexicon)
    }
  }
  return {...index, seen: new Map(), seenInside: new Map(), signs, lexicon}
}

/** Puts an entry where its first word leads to it. */
function addWord(
  entry: LazyEntry,
  {isVariant, isInside}: {readonly isVariant: boolean; readonly isInside: boolean},
  index: Record<'byKey' | 'variants' | 'insides', Map<string, LazyEntry[]>>,
  lexicon: Lexicon | undefined,
): void {
  const {lower} = entry
  const forms = irregularForms(lower, lexicon)
  for (const key of distinct(forms, termKey)) push(index.byKey, key, entry)
  if (isVariant && lower.length >= SHORTEST_VARIANT) {
    push(index.variants, lower.slice(0, VARIANT_KEY_LENGTH), entry)
  }
  if (isInside && lower.length >= INSIDE_KEY_LENGTH) {
    const beginningOf = (form: string): string => form.slice(0, INSIDE_KEY_LENGTH)
    for (const beginning of distinct(forms, beginningOf)) push(index.insides, beginning, entry)
  }
}

/** Nearly all words have one form here, and need no set. */
function distinct(forms: readonly string[], keyOf: (form: string) => string): Iterable<string> {
  return forms.length === 1 ? forms.map(keyOf) : new Set(forms.map(keyOf))
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

function termsOf(
  concept: Concept,
): readonly {readonly term: string; readonly status: TermStatus}[] {
  return [
    {term: concept.preferred, status: 'preferred'},
    ...concept.admitted.map((term) => ({term, status: 'admitted' as const})),
    ...(concept.abbreviations ?? []).map((term) => ({term, status: 'admitted' as const})),
    ...concept.deprecated.map((term) => ({term, status: 'deprecated' as const})),
  ]
}

function entriesOf(concept: Concept, lexicon: Lexicon | undefined): readonly TermEntry[] {
  const listed = termsOf(concept)
  const spellings = new Map<string, number>()
  for (const {term} of listed) {
    const key = term.normalize('NFC').toLowerCase()
    spellings.set(key, (spellings.get(key) ?? 0) + 1)
  }
  const countOf = (term: string) => spellings.get(term.normalize('NFC').toLowerCase()) ?? 0
  const isAlone = (term: string) => countOf(term) === 1
  const entries = listed.map(({term, status}) =>
    entryOf(concept, term, status, {exactCase: !isAlone(term) || isAbbreviation(term), lexicon}),
  )
  return [
    ...entries,
    ...entries.flatMap((entry) => respell(entry, (term) => countOf(term) > 0, lexicon)),
    ...concept.names.map((name) => entryOf(concept, name, 'name', {exactCase: true, lexicon})),
  ]
}

/** `peer-mentor` is found where it is written in one word or in two, too, unless that is listed itself. */
function respell(
  {concept, term, status, separators, exactCase, tail}: TermEntry,
  isListed: (term: string) => boolean,
  lexicon: Lexicon | undefined,
): readonly TermEntry[] {
  const isHyphenated = separators.length > 0 && separators.every((each) => each === '-')
  if (!isHyphenated || exactCase || tail !== '' || lexicon === undefined) return []
  return ['', ' ']
    .map((instead) => term.replace(/[-\u2010\u2011]/gu, instead))
    .filter((written) => !isListed(written))
    .map((written) => ({
      ...entryOf(concept, written, status, {exactCase, lexicon}),
      term,
      respelled: true,
    }))
}

/** `SOF`: capitals only, at least two. */
export function isAbbreviation(term: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(term)
}

function entryOf(
  concept: Concept,
  term: string,
  status: TermEntry['status'],
  {exactCase, lexicon}: {readonly exactCase: boolean; readonly lexicon: Lexicon | undefined},
): TermEntry {
  const tokens = findTokens(term)
  const last = tokens.at(-1)
  const separators = tokens.slice(1).map((right, index) => {
    const left = tokens[index]
    return left === undefined ? '' : separatorOf(term, left, right)
  })
  const several = tokens.length > 1
  const {partOfSpeech} = concept
  const kind: TermKind = {
    adjective: several,
    whole: status === 'preferred' && /^\p{Ll}/u.test(term),
    ...(partOfSpeech === undefined ? {} : {partOfSpeech}),
  }
  return {
    concept,
    term,
    status,
    parts: tokens.map(({form, lower}, index): TermPart => {
      const isInflected = inflects(term, several, separators[index])
      let known: TermForms | undefined
      const forms = (): TermForms =>
        (known ??= isInflected ? formsOfTerm(lower, lexicon, kind) : unchanged(lower))
      return {form, lower, forms}
    }),
    separators,
    tail: (last === undefined ? term : term.slice(last.end)).trim(),
    exactCase,
    variant: status === 'deprecated' && isSpellingVariant(term, concept.preferred),
    respelled: false,
  }
}

/** Of what does not inflect there is a genitive all the same. */
function unchanged(lower: string): TermForms {
  return {
    categoriesOf: (word) => (word === lower || word === `${lower}s` ? [] : undefined),
    formsFor: () => [],
  }
}

/** The first part of `peer-mentor` does not inflect, nor does anything in `f.eks.` or `SOF`. */
function inflects(term: string, several: boolean, separator: string | undefined): boolean {
  if (/\p{L}\./u.test(term) || isAbbreviation(term)) return false
  return !several || separator === undefined || separator === ' '
}
