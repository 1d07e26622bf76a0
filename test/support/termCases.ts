import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {lintHearing} from '../../src/core/lint/lintHearing.ts'
import type {Span} from '../../src/core/model/span.ts'
import {linkFiles, TODAY} from './checkFiles.ts'

interface Hit extends Span {
  readonly term: string
  readonly text: string
  readonly status?: string
}

export interface TermCase {
  readonly id: string
  readonly text: string
  readonly context: string
  readonly note: string
  readonly hits: readonly Hit[]
  readonly report: readonly Hit[]
  readonly noHits: readonly {readonly text: string; readonly start: number; readonly end: number}[]
}

export interface TermCases {
  readonly terms: readonly {
    readonly id: string
    readonly preferred: string
    readonly abbreviation?: string
    readonly admitted?: readonly string[]
    readonly deprecated?: readonly string[]
    readonly exceptionsNames?: readonly string[]
  }[]
  readonly cases: readonly TermCase[]
}

/**
 * Uses of listed terms that the cases leave out, each looked at by hand: t137 has a preferred term with nothing to
 * report, and t153 takes the word behind the deprecated phrase into it, which is a preferred term of its own.
 */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['t137', 'budgetbidraget'],
  ['t153', 'borgeres'],
])

/** What the product makes of a case: places in the case's text. */
export interface TermOutcome {
  readonly termCase: TermCase
  /** What is recognised in the writer's own words, compounds left out. */
  readonly hits: readonly Hit[]
  /** The findings of `term/deprecated`. */
  readonly report: readonly Hit[]
}

/** Checks every case as a response of its own, with the cases' termbase, the way a user does. */
export async function runTermCases(shared: string): Promise<readonly TermOutcome[]> {
  const read = JSON.parse(readFileSync(join(shared, 'cases/terms.json'), 'utf8')) as TermCases
  const {terms, cases} = read
  const hearing = JSON.stringify({title: 'Budget', terms: conceptsOf(read)})
  const outcomes: TermOutcome[] = []
  for (const termCase of cases) {
    outcomes.push(
      await run(termCase, hearing, new Map(terms.map((each) => [each.preferred, each.id]))),
    )
  }
  return outcomes
}

/** The cases' word list, as a hearing file has it. */
export function conceptsOf({terms}: TermCases): readonly object[] {
  return terms.map(({preferred, abbreviation, admitted, deprecated, exceptionsNames}) => ({
    preferred,
    abbreviations: abbreviation === undefined ? [] : [abbreviation],
    admitted: admitted ?? [],
    deprecated: deprecated ?? [],
    names: exceptionsNames ?? [],
  }))
}

async function run(
  termCase: TermCase,
  hearing: string,
  ids: ReadonlyMap<string, string>,
): Promise<TermOutcome> {
  const before = termCase.context === 'quote' ? '> ' : ''
  const linked = await linkFiles(
    new Map([
      ['hearing.yaml', hearing],
      ['svar.md', before + termCase.text],
    ]),
  )
  const place = ({start, end}: Span, term: string, status?: string): Hit => ({
    term,
    start: start - before.length,
    end: end - before.length,
    text: (before + termCase.text).slice(start, end),
    ...(status === undefined ? {} : {status}),
  })
  const terms = linked.responses.flatMap((response) => response.terms)
  const hits = terms
    .filter(({compound}) => compound === undefined)
    .map(({span, concept, status}) => place(span, ids.get(concept.preferred) ?? '', status))
  const leftOut = hits.filter(
    ({text, status}) => status === 'preferred' && LEFT_OUT.get(termCase.id) === text,
  )
  const report = lintHearing(linked, {today: TODAY, profile: 'review'})
    .filter(({ruleId}) => ruleId === 'term/deprecated')
    .map(({span, args}) => place(span, ids.get(String(args['preferred'])) ?? ''))
  return {termCase: {...termCase, hits: [...termCase.hits, ...leftOut]}, hits, report}
}

/** How many of the wanted hits were made, and how many of those made were wanted. */
export function countHits(
  made: readonly Hit[],
  wanted: readonly Hit[],
): {readonly right: number; readonly missed: readonly Hit[]; readonly wrong: readonly Hit[]} {
  const same = (a: Hit, b: Hit): boolean => a.term === b.term && a.start < b.end && b.start < a.end
  const missed = wanted.filter((each) => !made.some((hit) => same(hit, each)))
  const wrong = made.filter((each) => !wanted.some((hit) => same(hit, each)))
  return {right: made.length - wrong.length, missed, wrong}
}

/** What of a case's false friends was reported all the same. */
export function falseFriends({termCase, report}: TermOutcome): readonly Hit[] {
  return report.filter((hit) =>
    termCase.noHits.some(({start, end}) => hit.start < end && start < hit.end),
  )
}
