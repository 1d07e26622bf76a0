import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {placeOfTitle} from '../placeOfTitle.ts'
import {isUnread} from '../relayProblems.ts'
import {saysSomething} from '../saysSomething.ts'
import {registeredMessages, registeredProposal} from './registeredProposal.ts'

/**
 * A proposal that the response says nothing about, not even "ingen bemærkninger". Off where the response,
 * or else the hearing, says that it covers selected proposals only.
 */
export const proposalNotCovered: ResponseRule = {
  scope: 'response',
  id: 'proposal/not-covered',
  severity: 'warning',
  profiles: {draft: 'off', submit: 'error'},
  messages: {
    notCovered: 'Proposal {number}, “{title}”, has no remark, not even “no remarks”.',
    untitledNotCovered: 'Proposal {number} has no remark, not even “no remarks”.',
    emptyRemark:
      'There is nothing under proposal {number}. Write a remark, or that you have no remarks.',
    ...registeredMessages,
  },
  *check(linked) {
    const {response, project, remarks} = linked
    if (isUnread(response) || coversSelected(linked)) return
    const answered = new Set(
      remarks.flatMap(({answers}) => answers.flatMap(({proposal}) => proposal ?? [])),
    )
    const span = placeOfTitle(response)
    for (const proposal of project.proposals) {
      if (answered.has(proposal)) continue
      const args = {number: proposal.number, title: proposal.title}
      const messageId = proposal.title.trim() === '' ? 'untitledNotCovered' : 'notCovered'
      yield {messageId, args, span, related: [registeredProposal(proposal)]}
    }
    for (const {remark, proposal} of remarks) {
      if (remark.kind === 'general' || proposal === undefined) continue
      if (saysSomething(remark, response)) continue
      const {number, numberSpan} = remark.proposal
      yield {messageId: 'emptyRemark', args: {number}, span: numberSpan}
    }
  },
}

/** The response knows better than the hearing what it covers. */
function coversSelected({response, project}: LinkedResponse): boolean {
  const own = response.frontMatter.covers?.value
  return (own ?? project.hearing.covers) === 'selected'
}
