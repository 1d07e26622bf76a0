import type {LinkedRemark} from '../../model/linked.ts'
import type {ProposalRemark} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'

/** Two remarks under the same number: whoever works with the response may overlook one of them. */
export const proposalDuplicate: ResponseRule = {
  scope: 'response',
  id: 'proposal/duplicate',
  severity: 'warning',
  messages: {
    duplicate: 'There is a remark on proposal {number} already.',
    first: 'The first remark on proposal {number}',
  },
  *check({remarks, response}) {
    const firsts = new Map<string, ProposalRemark>()
    for (const linked of remarks) {
      const {remark} = linked
      if (remark.kind === 'general') continue
      const {numberSpan: span} = remark.proposal
      const label = labelOf(linked, remark)
      const first = firsts.get(label)
      if (first === undefined) {
        firsts.set(label, remark)
        continue
      }
      const args = {number: remark.proposal.number}
      const place = {file: response.file, span: first.proposal.numberSpan}
      yield {
        messageId: 'duplicate',
        args,
        span,
        related: [{...place, messageId: 'first', args}],
      }
    }
  },
}

/** The registered number where there is one, so that `05` and `5` are the same proposal. */
function labelOf({proposal}: LinkedRemark, remark: ProposalRemark): string {
  return proposal?.number ?? remark.proposal.number.toLowerCase()
}
