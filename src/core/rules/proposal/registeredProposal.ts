import type {RelatedSpan} from '../../model/finding.ts'
import type {Proposal} from '../../model/project.ts'

/** What rules that lead to a proposal in the register say of it there. */
export const registeredMessages = {
  registered: '{number}. {title}',
  untitled: 'Proposal {number}',
} as const

/** Where a proposal is registered, with one of `registeredMessages`: a proposal without a title is its number alone. */
export function registeredProposal({number, title, place}: Proposal): RelatedSpan {
  const messageId = title.trim() === '' ? 'untitled' : 'registered'
  return {...place, messageId, args: {number, title}}
}
