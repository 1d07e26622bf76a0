import type {ProjectProblem} from '../model/project.ts'
import type {Field} from '../model/response.ts'
import type {Concept, TermFacts} from '../model/termbase.ts'
import {contradictoryTerms} from './contradictoryTerms.ts'
import {asField, fieldOf, fieldsOf, unquotedNumbers} from './dataFields.ts'
import {valueOf, type DataNode} from './dataTree.ts'
import type {Entry} from './gatherEntries.ts'

/** A concept as written, every word with its place. */
export interface ConceptEntry {
  readonly entry: Entry
  readonly preferred: Field
  readonly admitted: readonly Field[]
  readonly deprecated: readonly Field[]
  readonly names: readonly Field[]
}

const PLAIN_KEYS = [
  'preferred',
  'admitted',
  'deprecated',
  'names',
  'abbreviations',
  'definition',
  'note',
]

/**
 * The termbase, from `hearing.yaml` and from files. Terms are words, never patterns. An entry without
 * a preferred term is of no use. Words that contradict each other are reported; a deprecated word
 * whose replacement leads back to itself is left out, for it could be replaced for ever.
 */
export function buildConcepts(
  entries: readonly Entry[],
  problems: ProjectProblem[],
): readonly Concept[] {
  const concepts = entries.flatMap((entry): readonly ConceptEntry[] => {
    for (const problem of unquotedNumbers(entry.node, PLAIN_KEYS)) {
      problems.push({...problem, file: entry.file})
    }
    const preferred = fieldOf(entry.node, 'preferred')
    if (preferred === undefined) return []
    const words = (key: string): readonly Field[] => fieldsOf(entry.node, key)
    return [
      {
        entry,
        preferred,
        admitted: words('admitted'),
        deprecated: termsOf(entry.node).map(({term}) => term),
        names: words('names'),
      },
    ]
  })
  const {problems: found, refused} = contradictoryTerms(concepts)
  problems.push(...found)
  return concepts.map((concept) => toConcept(concept, refused))
}

function toConcept(concept: ConceptEntry, refused: ReadonlySet<Field>): Concept {
  const {entry, preferred, admitted, deprecated, names} = concept
  const kept = (fields: readonly Field[]): readonly string[] => {
    const values = fields.filter((field) => !refused.has(field)).map(({value}) => value)
    return values.length < 2 ? values : [...new Set(values)]
  }
  const abbreviations = fieldsOf(entry.node, 'abbreviations').map(({value}) => value)
  return {
    preferred: preferred.value,
    admitted: kept(admitted),
    deprecated: kept(deprecated),
    names: kept(names),
    ...(abbreviations.length === 0 ? {} : {abbreviations}),
    ...factsOf(entry),
    ...termFactsOf(entry),
    place: {file: entry.file, span: entry.node.span},
  }
}

const PARTS_OF_SPEECH = ['noun', 'verb', 'adjective', 'properNoun', 'other'] as const
const SEVERITIES = ['error', 'warning', 'info', 'off'] as const
const TEXTS = new Set(['definition', 'note', 'source', 'language', 'reason'])

/** The deprecated terms; one of them may be a map with its `term` and what is said of it. */
function termsOf(
  node: DataNode,
): readonly {readonly term: Field; readonly node: DataNode | undefined}[] {
  const value = valueOf(node, 'deprecated')
  const items = value?.kind === 'list' ? value.items : [value]
  return items.flatMap((item) => {
    const term = item?.kind === 'map' ? fieldOf(item, 'term') : asField(item)
    return term === undefined ? [] : [{term, node: item}]
  })
}

const NO_FACTS: Pick<Concept, 'termFacts'> = {}

function termFactsOf({node}: Entry): Pick<Concept, 'termFacts'> {
  const listed = valueOf(node, 'deprecated')
  if (listed?.kind !== 'list' || listed.items.every(({kind}) => kind !== 'map')) return NO_FACTS
  const termFacts = new Map<string, TermFacts>()
  for (const {term, node: item} of termsOf(node)) {
    const severity = SEVERITIES.find((each) => each === fieldOf(item, 'severity')?.value)
    const reason = fieldOf(item, 'reason')?.value
    if (item?.kind !== 'map' || (severity === undefined && reason === undefined)) continue
    termFacts.set(term.value, {
      ...(severity === undefined ? {} : {severity}),
      ...(reason === undefined ? {} : {reason}),
    })
  }
  return termFacts.size === 0 ? NO_FACTS : {termFacts}
}

/** What is said about a concept besides its terms; a value that the schema does not allow is left out. */
function factsOf({node}: Entry): Partial<Concept> {
  const facts: Record<string, string | boolean> = {}
  for (const {key, value} of node.entries) {
    const text = asField(value)?.value
    if (text === undefined) continue
    const isKnown =
      TEXTS.has(key) ||
      (key === 'partOfSpeech' && PARTS_OF_SPEECH.some((each) => each === text)) ||
      (key === 'severity' && SEVERITIES.some((each) => each === text))
    if (isKnown) facts[key] = text
    if (key === 'compounds' && text === 'true') facts[key] = true
  }
  return facts
}
