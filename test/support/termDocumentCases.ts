import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {lintHearing} from '../../src/core/lint/lintHearing.ts'
import {linkFiles, TODAY} from './checkFiles.ts'
import {conceptsOf, type TermCases} from './termCases.ts'

interface DocumentCase {
  readonly source: string
  readonly term: string
  readonly forms: Readonly<Record<string, number>>
  readonly inconsistent: boolean
}

export interface DocumentOutcome {
  readonly documentCase: DocumentCase
  readonly isFound: boolean
}

/** What tells two forms of one thing; a hyphen beside the joined word is taken for what a line end left. */
const RULES = /^(?:variant|term)\/|^text\/soft-hyphen$/u

/** Takes each document as a response in the writer's own words, with the cases' word list: is each mixture told? */
export async function runTermDocumentCases(shared: string): Promise<readonly DocumentOutcome[]> {
  const cases = JSON.parse(readFileSync(join(shared, 'cases/terms.json'), 'utf8')) as TermCases & {
    readonly documentLevel: readonly DocumentCase[]
  }
  const hearing = JSON.stringify({title: 'Budget', terms: conceptsOf(cases)})
  const found = new Map<string, readonly string[]>()
  const outcomes: DocumentOutcome[] = []
  for (const documentCase of cases.documentLevel) {
    const {source, forms} = documentCase
    const words = found.get(source) ?? (await findIn(shared, source, hearing))
    found.set(source, words)
    const rarer = Object.keys(forms).map((form) => form.replace(' (no dot)', '').toLowerCase())
    outcomes.push({
      documentCase,
      isFound: words.some((each) => rarer.includes(each.toLowerCase())),
    })
  }
  return outcomes
}

async function findIn(
  shared: string,
  document: string,
  hearing: string,
): Promise<readonly string[]> {
  const name = readdirSync(join(shared, 'real')).find((file) => file.startsWith(document)) ?? ''
  // Lines of a list or a table are no Markdown here: every line is a paragraph.
  const text = readFileSync(join(shared, 'real', name), 'utf8')
    .replace(/^[ \t>#|+*-]+/gmu, '')
    .replace(/\n+/gu, '\n\n')
  const linked = await linkFiles(
    new Map([
      ['hearing.yaml', hearing],
      ['svar.md', text],
    ]),
  )
  return lintHearing(linked, {today: TODAY, profile: 'review'})
    .filter(({ruleId}) => RULES.test(ruleId))
    .map(({span}) => text.slice(span.start, span.end))
}
