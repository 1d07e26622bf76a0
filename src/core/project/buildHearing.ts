import type {Hearing, ProjectProblem} from '../model/project.ts'
import type {Problem} from '../model/problem.ts'
import type {Field} from '../model/response.ts'
import {fieldOf, fieldsOf, unquotedNumbers} from './dataFields.ts'
import type {DataNode} from './dataTree.ts'
import {entryOf} from './dataTree.ts'
import type {Reading} from './gatherEntries.ts'
import {isCalendarDate} from './isCalendarDate.ts'
import {judgeSourcePath} from './judgeSourcePath.ts'
import {shorten} from './shorten.ts'

/** What may stand before a proposal's number where the hearing does not say: the words that Danish authorities use. */
export const defaultProposalPrefixes: readonly string[] = [
  'Nr.',
  'Nr',
  'Forslag',
  'Forslag nr.',
  'Budgetforslag',
  'Budgetbidrag',
  'Proposal',
  'No.',
]

/** The hearing itself: what stands at the top of its file. */
export function buildHearing({file, root, problems}: Reading): Hearing {
  const add = (problem: Problem): void => {
    problems.push({...problem, file})
  }
  if (root?.kind === 'map') unquotedNumbers(root, ['title', 'authority', 'caseNumber']).forEach(add)
  const prefixes = fieldsOf(root, 'proposalPrefixes').map(({value}) => value)
  return {
    ...given({
      title: fieldOf(root, 'title'),
      authority: fieldOf(root, 'authority'),
      caseNumber: fieldOf(root, 'caseNumber'),
      deadline: deadlineOf(root, add),
    }),
    language: fieldOf(root, 'language')?.value === 'en' ? 'en' : 'da',
    covers: fieldOf(root, 'covers')?.value === 'selected' ? 'selected' : 'all',
    proposalPrefixes: prefixes.length > 0 ? prefixes : defaultProposalPrefixes,
    ...responsesOf(root, file, problems),
  }
}

type Fields = Partial<Record<'title' | 'authority' | 'caseNumber' | 'deadline', Field>>

/** Absent keys are left out, so that "not said" has one form only. */
function given(fields: Record<keyof Fields, Field | undefined>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined))
}

/** A deadline that is no date is of no use to anybody, and reported. */
function deadlineOf(
  root: DataNode | undefined,
  add: (problem: Problem) => void,
): Field | undefined {
  const deadline = fieldOf(root, 'deadline')
  if (deadline === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(deadline.value)) return undefined
  if (isCalendarDate(deadline.value)) return deadline
  const args = {value: deadline.value}
  add({ruleId: 'meta/schema', messageId: 'noSuchDate', args, span: deadline.span})
  return undefined
}

function responsesOf(
  root: DataNode | undefined,
  file: string,
  problems: ProjectProblem[],
): Pick<Hearing, 'responses'> {
  if (entryOf(root, 'responses') === undefined) return {}
  const responses = fieldsOf(root, 'responses').flatMap(({value, span}) => {
    const judged = judgeSourcePath(value, '', true)
    if (judged.kind === 'inside') return [judged.path]
    const messageId = judged.messageId === 'outside' ? 'fileOutside' : 'fileName'
    problems.push({ruleId: 'meta/schema', messageId, args: {file: shorten(value)}, span, file})
    return []
  })
  return responses.length > 0 ? {responses} : {}
}
