import type {LinkedResponse} from '../../model/linked.ts'
import type {HearingResponse, Remark} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {firstStartingAt} from '../firstStartingAt.ts'
import {placeOfTitle} from '../placeOfTitle.ts'
import {isUnread} from '../relayProblems.ts'

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
    emptyRemark:
      'There is nothing under proposal {number}. Write a remark, or that you have no remarks.',
    registered: '{number}. {title}',
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
      const related = [{...proposal.place, messageId: 'registered', args}]
      yield {messageId: 'notCovered', args, span, related}
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

function saysSomething(remark: Remark, {passages, images, quotes}: HearingResponse): boolean {
  if (remark.noRemarks !== undefined || remark.stance !== undefined) return true
  if (remark.demands.length > 0 || remark.paragraphs.length > 0) return true
  const {start, end} = remark.body
  for (let index = firstStartingAt(passages, start); index < passages.length; index++) {
    const passage = passages[index]
    if (passage === undefined || passage.span.start >= end) break
    if (passage.role !== 'heading') return true
  }
  const isInside = (span: Span) => span.start >= start && span.start < end
  return images.some(isInside) || quotes.some(({span}) => isInside(span))
}
