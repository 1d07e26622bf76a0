import type {ResponseRule} from '../../model/rule.ts'
import {nearestProposals} from '../nearestProposals.ts'

/** A proposal spoken of in running text by a number that the hearing does not have. */
export const proposalUnknownMention: ResponseRule = {
  scope: 'response',
  id: 'proposal/unknown-mention',
  severity: 'warning',
  messages: {
    unknownNumber: 'The hearing has no proposal {number}.',
    didYouMean: 'The hearing has no proposal {number}. Did you mean {nearest}?',
  },
  *check({response, project, mentions}) {
    const {proposals} = project
    if (proposals.length === 0) return
    for (const [index, {number, numberSpan}] of response.proposalMentions.entries()) {
      if (mentions[index] !== undefined) continue
      const near = nearestProposals(number, proposals, new Set())
      yield near.length === 0
        ? {messageId: 'unknownNumber', args: {number}, span: numberSpan}
        : {
            messageId: 'didYouMean',
            args: {number, nearest: near.map((each) => each.number).join(', ')},
            span: numberSpan,
          }
    }
  },
}
