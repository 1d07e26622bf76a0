import type {ProjectProblem} from '../model/project.ts'
import type {Field} from '../model/response.ts'
import type {ConceptEntry} from './buildConcepts.ts'
import {connectedGroups} from './connectedGroups.ts'
import {shorten} from './shorten.ts'

/** Where terms contradict each other, and the deprecated words that cannot be used for it. */
export interface Contradictions {
  readonly problems: readonly ProjectProblem[]
  readonly refused: ReadonlySet<Field>
}

/**
 * Finds, in one termbase: a word listed twice; a word to be avoided that another entry asks for;
 * a word to be avoided with two different words in its place; and circles of replacements
 * (borger → medborger → borger). Capitals count: `jobcenter` may well be deprecated for `Jobcenter`.
 */
export function contradictoryTerms(concepts: readonly ConceptEntry[]): Contradictions {
  const problems: ProjectProblem[] = []
  const refused = new Set<Field>()
  const say = (messageId: string, concept: ConceptEntry, field: Field, other: string): void => {
    const args = {term: shorten(field.value), other: shorten(other)}
    problems.push({
      ruleId: 'meta/schema',
      messageId,
      args,
      span: field.span,
      file: concept.entry.file,
    })
  }
  const both = (messageId: string, here: Listed, there: Listed): void => {
    say(messageId, here.concept, here.field, there.concept.preferred.value)
    // The other may stand in another file, and either of them may be the wrong one.
    if (here.concept !== there.concept) {
      const other = messageId === 'termContradiction' ? 'termAvoidedElsewhere' : messageId
      say(other, there.concept, there.field, here.concept.preferred.value)
    }
  }
  const wanted = wantedTerms(concepts, both)
  const circles = circlesIn(concepts, wanted)
  const avoided = new Map<string, Listed>()
  for (const concept of concepts) {
    for (const field of concept.deprecated) {
      const term = plain(field.value)
      const here = {concept, field}
      const first = avoided.get(term)
      const asked = wanted.get(term)
      const circle = circles.get(term)
      if (circle !== undefined && circle === circles.get(plain(concept.preferred.value))) {
        refused.add(field)
        say('termCycle', concept, field, concept.preferred.value)
      } else if (asked !== undefined) both('termContradiction', here, asked)
      else if (first?.concept === concept) say('termTwice', concept, field, field.value)
      else if (first !== undefined) both('termAvoidedTwice', here, first)
      avoided.set(term, first ?? here)
    }
  }
  return {problems: withoutDoubles(problems), refused}
}

/** A word where it is listed. */
interface Listed {
  readonly concept: ConceptEntry
  readonly field: Field
}

/** Of three entries that say the same, the first is told of once. */
function withoutDoubles(problems: readonly ProjectProblem[]): readonly ProjectProblem[] {
  const seen = new Set<string>()
  return problems.filter(({messageId, file, span}) => {
    const key = `${messageId} ${String(span.start)} ${file}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Preferred and admitted words by their entry; a word that stands twice is reported. */
function wantedTerms(
  concepts: readonly ConceptEntry[],
  both: (messageId: string, here: Listed, there: Listed) => void,
): ReadonlyMap<string, Listed> {
  const wanted = new Map<string, Listed>()
  for (const concept of concepts) {
    for (const field of [concept.preferred, ...concept.admitted]) {
      const term = plain(field.value)
      const here = {concept, field}
      const first = wanted.get(term)
      if (first === undefined) wanted.set(term, here)
      else both('termTwice', here, first)
    }
  }
  return wanted
}

const NONE: ReadonlyMap<string, number> = new Map()

/** The circles that words are in; there is none where no word to be avoided is asked for. */
function circlesIn(
  concepts: readonly ConceptEntry[],
  wanted: ReadonlyMap<string, Listed>,
): ReadonlyMap<string, number> {
  const mayBe = concepts.some(({deprecated}) =>
    deprecated.some(({value}) => wanted.has(plain(value))),
  )
  return mayBe ? connectedGroups(replacementsOf(concepts)) : NONE
}

/** What each word to be avoided is to be replaced by. */
function replacementsOf(concepts: readonly ConceptEntry[]): ReadonlyMap<string, readonly string[]> {
  const replacements = new Map<string, string[]>()
  for (const {preferred, deprecated} of concepts) {
    for (const {value} of deprecated) {
      const term = plain(value)
      const list = replacements.get(term)
      if (list === undefined) replacements.set(term, [plain(preferred.value)])
      else list.push(plain(preferred.value))
    }
  }
  return replacements
}

const PLAIN = /^[A-Za-zÆØÅæøå-]+$/

function plain(term: string): string {
  if (PLAIN.test(term)) return term
  return term.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
