import type {Proposal} from '../../model/project.ts'
import type {ProposalRemark} from '../../model/response.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {longestRun} from '../longestRun.ts'

/** Remarks in another order than the hearing's proposals. Proposals that are passed over are no error. */
export const proposalOrder: ResponseRule = {
  scope: 'response',
  id: 'proposal/order',
  severity: 'warning',
  messages: {
    tooLate: 'Proposal {number} comes before proposal {other} in the hearing.',
    tooEarly: 'Proposal {number} comes after proposal {other} in the hearing.',
    other: 'The remark on proposal {number}',
  },
  *check({remarks, project, response}) {
    const rankOf = new Map(project.proposals.map((proposal, rank) => [proposal, rank]))
    const placed = remarks.flatMap(({remark, proposal}): readonly Placed[] =>
      remark.kind === 'general' || proposal === undefined
        ? []
        : [{remark, proposal, rank: rankOf.get(proposal) ?? 0}],
    )
    const kept = longestRun(placed.map(({rank}) => rank))
    const isKept = new Set(kept)
    const right = kept.flatMap((index) => placed[index] ?? [])
    for (const [index, each] of placed.entries()) {
      if (!isKept.has(index)) yield findingFor(each, right, response.file)
    }
  },
}

interface Placed {
  readonly remark: ProposalRemark
  readonly proposal: Proposal
  readonly rank: number
}

/** The finding names the nearest remark, of those that stand right, on whose wrong side this one is. */
function findingFor(each: Placed, right: readonly Placed[], file: string): RuleFinding {
  const at = each.remark.span.start
  const higher = right.find(({rank, remark}) => rank > each.rank && remark.span.start < at)
  const lower = right.findLast(({rank, remark}) => rank < each.rank && remark.span.start > at)
  const other = higher ?? lower ?? each
  const {number} = other.proposal
  return {
    messageId: higher === undefined ? 'tooEarly' : 'tooLate',
    args: {number: each.proposal.number, other: number},
    span: each.remark.proposal.numberSpan,
    related: [{file, span: other.remark.proposal.numberSpan, messageId: 'other', args: {number}}],
  }
}
