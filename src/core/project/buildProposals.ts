import type {Hearing, ProjectProblem, Proposal} from '../model/project.ts'
import type {Arguments} from '../model/problem.ts'
import type {Field} from '../model/response.ts'
import {fieldOf, unquotedNumbers} from './dataFields.ts'
import type {Entry} from './gatherEntries.ts'
import {shorten} from './shorten.ts'
import {pattern} from '../text/pattern.ts'

const LEADING_ZEROS = pattern('gu')`(?<![\p{N}.])0+(?=\p{N})`

/**
 * The register of proposals. An entry without a number is of no use; one without a title has an
 * empty one. Of two entries with the same number the first counts.
 */
export function buildProposals(
  entries: readonly Entry[],
  hearing: Hearing,
  problems: ProjectProblem[],
): readonly Proposal[] {
  const proposals = new Map<string, Proposal>()
  for (const {file, node} of entries) {
    const say = (messageId: string, field: Field, args: Arguments): void => {
      problems.push({ruleId: 'meta/schema', messageId, args, span: field.span, file})
    }
    const keys = ['number', 'title', 'section', 'source', 'locator']
    for (const problem of unquotedNumbers(node, keys)) problems.push({...problem, file})
    const written = fieldOf(node, 'number')
    if (written === undefined) continue
    const number = labelOf(written.value, hearing.proposalPrefixes)
    if (number !== written.value) {
      say('numberForm', written, {value: shorten(written.value), number: shorten(number)})
    }
    const key = foldNumber(number)
    if (proposals.has(key)) say('duplicateNumber', written, {value: shorten(number)})
    else proposals.set(key, toProposal({file, node}, number))
  }
  return [...proposals.values()]
}

function toProposal({file, node}: Entry, number: string): Proposal {
  const section = fieldOf(node, 'section')?.value
  const sourceKey = fieldOf(node, 'source')?.value
  const locator = fieldOf(node, 'locator')?.value
  return {
    number,
    title: fieldOf(node, 'title')?.value ?? '',
    ...(section === undefined ? {} : {section}),
    ...(sourceKey === undefined ? {} : {sourceKey}),
    ...(locator === undefined ? {} : {locator}),
    place: {file, span: node.span},
  }
}

/** Numbers are the same label whatever their capitals, blanks and leading zeros: `BI 07` is `bi7`. */
function foldNumber(number: string): string {
  return number.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').replace(LEADING_ZEROS, '')
}

/**
 * `Nr. 5.` is 5 in a heading, so it is 5 in the register too; the writer is told. Curved quotation marks, as
 * word processors put them, are no quotation marks to YAML, and no part of the number to the writer.
 */
function labelOf(value: string, prefixes: readonly string[]): string {
  const written = value.replace(/^[\u2018-\u201F»«]+(?=\S)|(?<=\S)[\u2018-\u201F»«]+$/gu, '')
  const longestFirst = prefixes.toSorted((a, b) => b.length - a.length)
  const lower = written.toLowerCase()
  const prefix = longestFirst.find((word) => {
    const rest = written.slice(word.length)
    return lower.startsWith(word.toLowerCase()) && /^\s*\p{N}|^\s+\S/u.test(rest) && word !== ''
  })
  const label = written.slice(prefix?.length ?? 0).trim()
  return label.replace(/[.:]$/, '') === '' ? written : label.replace(/[.:]$/, '')
}
