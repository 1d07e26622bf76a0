import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {findAbbreviations} from '../../src/core/rules/abbreviation/findAbbreviations.ts'
import {linkFiles} from './checkFiles.ts'

interface AbbreviationCase {
  readonly abbr: string
  readonly firstUse: {readonly start: number; readonly line: number}
  readonly definitions: readonly {readonly text: string}[]
  readonly neverDefined: boolean
  readonly note: string
}

export interface AbbreviationOutcome {
  readonly document: string
  readonly abbreviation: string
  /** What the case says and what the product finds: whether it is there, and whether it is explained. */
  readonly wanted: 'absent' | 'defined' | 'undefined'
  readonly found: 'absent' | 'defined' | 'undefined'
}

/** Takes each document as a response in the writer's own words, and looks for its abbreviations. */
export async function runAbbreviationCases(
  shared: string,
): Promise<readonly AbbreviationOutcome[]> {
  const cases = JSON.parse(
    readFileSync(join(shared, 'cases/abbreviations.json'), 'utf8'),
  ) as Readonly<Record<string, readonly AbbreviationCase[]>>
  const outcomes: AbbreviationOutcome[] = []
  for (const [document, wanted] of Object.entries(cases)) {
    const name = readdirSync(join(shared, 'real')).find((file) => file.startsWith(document)) ?? ''
    // Lines of a list or a table are no Markdown here: every line is a paragraph.
    const text = readFileSync(join(shared, 'real', name), 'utf8').replace(/^[ \t>#|+*-]+/gmu, '')
    const {responses} = await linkFiles(new Map([['svar.md', text.replace(/\n+/gu, '\n\n')]]))
    const found = responses[0] === undefined ? undefined : findAbbreviations(responses[0])
    const states = new Map<string, AbbreviationOutcome['found']>()
    for (const {letters, uses, definitions} of found?.values() ?? []) {
      if (uses.length + definitions.length === 0) continue
      states.set(letters, definitions.length > 0 ? 'defined' : 'undefined')
    }
    // The last part of a company's name is no abbreviation to explain.
    const own = wanted.filter(({note}) => !note.includes('company name'))
    const known = new Map(own.map(({abbr, neverDefined}) => [abbr, neverDefined]))
    for (const abbreviation of new Set([...known.keys(), ...states.keys()])) {
      const never = known.get(abbreviation)
      outcomes.push({
        document,
        abbreviation,
        wanted: never === undefined ? 'absent' : never ? 'undefined' : 'defined',
        found: states.get(abbreviation) ?? 'absent',
      })
    }
  }
  return outcomes
}
