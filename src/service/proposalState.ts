import type {Proposal} from '../core/model/project.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import {saysSomething} from '../core/rules/saysSomething.ts'

export type StateOfProposal = 'answered' | 'noRemarks' | 'open'

/**
 * How far a proposal is answered in the hearing's responses together. A heading alone, or a comment or empty labels
 * under it, are no answer.
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
      if (saysSomething(remark, response)) return 'answered'
    }
  }
  return state
}
