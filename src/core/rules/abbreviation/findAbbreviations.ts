import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponsePassage} from '../../model/response.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {findBrokenWords} from '../findBrokenWords.ts'
import {isForeign} from '../../text/isForeign.ts'
import {vocabularyOf} from '../vocabulary.ts'
import {findDefinitions, type Definition} from '../../text/findDefinitions.ts'
import {pattern} from '../../text/pattern.ts'

/** An abbreviation of capitals, with where a response uses and explains it. */
export interface Abbreviation {
  readonly letters: string
  /** In the response's own words, in order; the mention in an explanation is no use. */
  readonly uses: readonly Span[]
  /** In the whole response, other people's words included: who reads them has been told. */
  readonly definitions: readonly PlacedDefinition[]
}

export interface PlacedDefinition {
  readonly span: Span
  readonly expansion: string
  /** Whether it stands in the response's own words. */
  readonly own: boolean
  readonly isDescription?: true
}

/** `IPS` in `IPS-indsats`, `BIFs`, `KUI's`, `SFO'erne` and `F-ACT-team`. */
const CAPITALS = pattern(
  'gu',
)`(?<![\p{L}\p{M}\p{N}])(?:[A-Z\u00C0-\u00DE]-)?[A-Z\u00C0-\u00DE]{2,6}(?!-\p{N})(?=(?:s|ens?|ers?|ernes?)?(?![\p{L}\p{M}\p{N}'’])|['’](?:s|ens?|ets?|ers?|ernes?)?(?!\p{L}))`
/** A quick look; Latin letters are all that abbreviations are made of here. */
const TWO_CAPITALS = /[A-Z\u00C0-\u00DE]{2}/
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/u

const found = new WeakMap<LinkedResponse, ReadonlyMap<string, Abbreviation>>()

/**
 * The abbreviations of a response, by their letters. Words that are only shouted (`IKKE`), numerals
 * (`III`), codes with figures and the last part of a company's name (`Aleris PP`) are none.
 */
export function findAbbreviations(linked: LinkedResponse): ReadonlyMap<string, Abbreviation> {
  const kept = found.get(linked)
  if (kept !== undefined) return kept
  const abbreviations = new Map<string, Collected>()
  const names = new Set<string>()
  const broken = findBrokenWords(linked).map(({span}) => span)
  const inCapitals = new Map<string, Collected>()
  for (const passage of linked.response.passages) {
    const {text} = passage.prose
    if (!TWO_CAPITALS.test(text)) continue
    const into = /\p{Ll}/u.test(text) ? abbreviations : inCapitals
    collect(passage, {linked, broken, abbreviations: into, names})
  }
  const result = new Map<string, Abbreviation>()
  for (const [letters, {uses, definitions}] of abbreviations) {
    // A passage in capitals throughout, a cell for one, says by itself nothing about its words.
    const others = definitions.length === 0 ? [] : (inCapitals.get(letters)?.uses ?? [])
    const own = [...uses, ...others]
      .filter(({head}) => head === undefined || !names.has(`${head} ${letters}`))
      .map(({span}) => span)
      .sort((a, b) => a.start - b.start)
    result.set(letters, {letters, uses: own, definitions})
  }
  found.set(linked, result)
  return result
}

interface Collected {
  /** `head`: the word with a capital before it, which may make it a part of a name. */
  readonly uses: {readonly span: Span; readonly head: string | undefined}[]
  readonly definitions: PlacedDefinition[]
}

interface Collection {
  readonly linked: LinkedResponse
  /** What a line end has broken, `BE-MÆRK`, is a word. */
  readonly broken: readonly Span[]
  readonly abbreviations: Map<string, Collected>
  /** Names of companies that end in capitals. */
  readonly names: Set<string>
}

function collect(
  {prose, quoted}: ResponsePassage,
  {linked, broken, abbreviations, names}: Collection,
): void {
  const {text} = prose
  const definitions = findDefinitions(text)
  const isOwn = (span: Span) => !quoted && !isForeign(linked.response.foreign, span)
  for (const definition of definitions) {
    const span = documentSpan(prose, definition)
    entryOf(abbreviations, definition.letters).definitions.push({
      span,
      expansion: definition.expansion,
      own: isOwn(span),
      ...(definition.isDescription === true ? {isDescription: true as const} : {}),
    })
  }
  if (quoted) return
  for (const {0: letters, index} of text.matchAll(CAPITALS)) {
    const place = {start: index, end: index + letters.length}
    if (isDefinition(definitions, index) || isOrdinaryWord(letters, linked)) continue
    const span = documentSpan(prose, place)
    if (!isOwn(span) || isForeign(broken, span)) continue
    const head = headOf(text, index, letters)
    if (head?.certain === true) names.add(`${head.word} ${letters}`)
    entryOf(abbreviations, letters).uses.push({span, head: head?.word})
  }
}

function entryOf(abbreviations: Map<string, Collected>, letters: string): Collected {
  const entry = abbreviations.get(letters) ?? {uses: [], definitions: []}
  abbreviations.set(letters, entry)
  return entry
}

function isDefinition(definitions: readonly Definition[], at: number): boolean {
  return definitions.some(({start, end}) => start <= at && at < end)
}

function isOrdinaryWord(letters: string, linked: LinkedResponse): boolean {
  if (ROMAN.test(letters)) return true
  const word = letters.normalize('NFC').toLowerCase()
  const vocabulary = vocabularyOf(linked)
  return vocabulary.has(word) || (word.length > 4 && vocabulary.hasBeginning(word, 3))
}

const LONGEST_NAME_PART = 3

/** The `Aleris` of `Aleris PP`; certain where it has its capital in the middle of a sentence. */
function headOf(
  text: string,
  at: number,
  letters: string,
): {readonly word: string; readonly certain: boolean} | undefined {
  if (letters.length > LONGEST_NAME_PART) return undefined
  const before = text.slice(Math.max(0, at - 60), at)
  const match = /(?<![\p{L}\p{M}\p{N}-])(\p{Lu}\p{Ll}[\p{L}\p{M}]*)[ \u00A0]$/u.exec(before)
  const word = match?.[1]
  if (match === null || word === undefined) return undefined
  return {word, certain: /[\p{L}\p{N},;)]\s+$/u.test(before.slice(0, match.index))}
}
