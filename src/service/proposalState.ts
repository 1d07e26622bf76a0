import type {Proposal} from '../core/model/project.ts'
import type {LinkedHearing} from '../core/model/rule.ts'

export type StateOfProposal = 'answered' | 'noRemarks' | 'open'

/**
 * How far a proposal is answered in the hearing's responses together. A heading alone, or a comment under it,
 * is no answer.
 */
export function proposalState({responses}: LinkedHearing, proposal: Proposal): StateOfProposal {
  let state: StateOfProposal = 'open'
  for (const {remarks, response} of responses) {
    for (const {remark, answers} of remarks) {
      if (!answers.some((each) => each.proposal === proposal)) continue
      if (remark.noRemarks !== undefined) {
        state = 'noRemarks'
        continue
      }
      const body = response.text.slice(remark.body.start, remark.body.end)
      if (body.replace(/<!--.*?(?:-->|$)/gsu, '').trim() !== '') return 'answered'
    }
  }
  return state
}
