import {distance} from 'fastest-levenshtein'
import type {Fix} from '../../model/finding.ts'
import type {Proposal} from '../../model/project.ts'
import type {Field, ProposalHeading} from '../../model/response.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {foldTitle} from '../../text/foldTitle.ts'
import {markdownText} from '../markdownText.ts'

/**
 * A heading whose title is not that of the proposal with its number. Case, punctuation and white space do
 * not count, and a clear beginning of the title (two words or more) is the title cut short.
 */
export const proposalTitleMismatch: ResponseRule = {
  scope: 'response',
  id: 'proposal/title-mismatch',
  severity: 'warning',
  messages: {
    otherTitle: 'Proposal {number} is called “{title}” in the hearing.',
    titleElsewhere:
      'This is the title of proposal {other}. Proposal {number} is called “{title}” in the hearing.',
    registered: '{number}. {title}',
    writeTitle: 'Write the title of the hearing: “{title}”',
    writeNumber: 'Change the number to {number}',
  },
  *check({remarks, project}) {
    const byTitle = new Map(project.proposals.map((each) => [foldTitle(each.title), each]))
    for (const {remark, proposal, answers} of remarks) {
      if (remark.kind === 'general' || proposal === undefined || answers.length > 1) continue
      const {title} = remark.proposal
      if (title === undefined || isSameTitle(title.value, proposal.title)) continue
      const other = byTitle.get(foldTitle(title.value))
      yield findingFor(remark.proposal, title, proposal, other)
    }
  },
}

function isSameTitle(written: string, registered: string): boolean {
  // A citation in the heading says where the proposal stands and is no part of its title.
  const own = foldTitle(written.replace(/\[[^[\]]*@[^[\]]*\]/gu, ' '))
  const whole = foldTitle(registered)
  if (own === '' || whole === '' || own === whole) return true
  // `Forslag nr. 5 om længere åbningstid` names the title in a sentence.
  if (own === `om ${whole}` || own === `vedrørende ${whole}`) return true
  return own.includes(' ') && whole.startsWith(`${own} `)
}

function findingFor(
  heading: ProposalHeading,
  written: Field,
  proposal: Proposal,
  other: Proposal | undefined,
): RuleFinding {
  const {number, title} = proposal
  const related = [proposal, ...(other === undefined ? [] : [other])].map((each) => ({
    ...each.place,
    messageId: 'registered',
    args: {number: each.number, title: each.title},
  }))
  const writeTitle: Fix = {
    messageId: 'writeTitle',
    args: {title},
    edits: [{span: written.span, text: markdownText(title)}],
    automatic: other === undefined && isSlip(written.value, title),
  }
  const args = {number, title}
  if (other === undefined) {
    return {messageId: 'otherTitle', args, span: written.span, related, fixes: [writeTitle]}
  }
  const writeNumber: Fix = {
    messageId: 'writeNumber',
    args: {number: other.number},
    edits: [{span: heading.numberSpan, text: other.number}],
    automatic: false,
  }
  return {
    messageId: 'titleElsewhere',
    args: {...args, other: other.number},
    span: written.span,
    related,
    fixes: [writeTitle, writeNumber],
  }
}

/** A letter in twenty, but no figure: then it is the same title for certain. */
function isSlip(written: string, registered: string): boolean {
  const own = foldTitle(written)
  const whole = foldTitle(registered)
  if (Math.max(own.length, whole.length) > 500) return false
  const digits = (text: string) => text.replace(/\P{N}+/gu, ' ')
  return digits(own) === digits(whole) && distance(own, whole) <= Math.max(1, whole.length / 20)
}
