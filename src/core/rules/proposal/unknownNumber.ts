import type {Fix} from '../../model/finding.ts'
import type {LinkedResponse} from '../../model/linked.ts'
import type {Proposal} from '../../model/project.ts'
import type {Field} from '../../model/response.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {foldTitle} from '../../text/foldTitle.ts'
import {nearestProposals} from '../nearestProposals.ts'
import {registeredMessages, registeredProposal} from './registeredProposal.ts'

/** A remark under a number that the hearing does not have. Silent where no proposals are registered. */
export const proposalUnknownNumber: ResponseRule = {
  scope: 'response',
  id: 'proposal/unknown-number',
  severity: 'error',
  messages: {
    unknownNumber: 'The hearing has no proposal {number}.',
    didYouMean: 'The hearing has no proposal {number}. Did you mean {nearest}?',
    sameTitle: 'The hearing has no proposal {number}. The title is that of {nearest}.',
    ...registeredMessages,
    writeNumber: 'Write {number}',
  },
  *check(linked) {
    const {proposals} = linked.project
    if (proposals.length === 0) return
    const answered = new Set(
      linked.remarks.flatMap(({answers}) => answers.flatMap(({proposal}) => proposal ?? [])),
    )
    const byTitle = new Map(proposals.map((proposal) => [foldTitle(proposal.title), proposal]))
    for (const {remark, answers} of linked.remarks) {
      if (remark.kind === 'general') continue
      // The title of a heading on several proposals is no single one's.
      const title = answers.length === 1 ? remark.proposal.title : undefined
      for (const answer of answers) {
        if (answer.proposal === undefined) {
          yield findingFor({...answer, title}, linked, byTitle, answered)
        }
      }
    }
  },
}

interface UnknownNumber {
  readonly number: string
  readonly numberSpan: Span
  readonly title: Field | undefined
}

function findingFor(
  unknown: UnknownNumber,
  {project}: LinkedResponse,
  byTitle: ReadonlyMap<string, Proposal>,
  answered: ReadonlySet<Proposal>,
): RuleFinding {
  const {number, numberSpan: span, title} = unknown
  const sameTitle = title === undefined ? undefined : byTitle.get(foldTitle(title.value))
  const near =
    sameTitle === undefined ? nearestProposals(number, project.proposals, answered) : [sameTitle]
  if (near.length === 0) return {messageId: 'unknownNumber', args: {number}, span}
  return {
    messageId: sameTitle === undefined ? 'didYouMean' : 'sameTitle',
    args: {number, nearest: near.map((each) => each.number).join(', ')},
    span,
    related: near.map(registeredProposal),
    fixes: near.map((each): Fix => ({
      messageId: 'writeNumber',
      args: {number: each.number},
      edits: [{span, text: each.number}],
      automatic: false,
    })),
  }
}
