import type {HearingOverview, ProposalSummary, RemarkSummary} from '../../protocol/protocol.ts'
import {say, sayCount, type Language} from '../words.ts'

/** What stands beside a proposal in the tree: `Støtter delvist · 2 citater · 1 henvisning`. */
export function describeProposal(
  {state, stance, remarks}: Pick<ProposalSummary, 'state' | 'stance' | 'remarks'>,
  language: Language,
): string {
  const saysState = stance === undefined || state === 'unknown'
  return [say(language, saysState ? state : stance), ...describeQuotes(remarks, language)].join(
    ' · ',
  )
}

/** How many quotations, and how many citations without one, some remarks have. */
export function describeQuotes(
  remarks: readonly Pick<RemarkSummary, 'quotes'>[],
  language: Language,
): readonly string[] {
  const all = remarks.flatMap((remark) => remark.quotes)
  const citations = all.filter(({verdict}) => verdict === 'cited').length
  const quotes = all.length - citations
  return [
    ...(quotes === 0 ? [] : [sayCount(language, quotes, 'oneQuote', 'quotes')]),
    ...(citations === 0 ? [] : [sayCount(language, citations, 'oneCitation', 'citations')]),
  ]
}

/**
 * What stands above the tree: how much is left, and which hearing it is where there are several. Nothing is said of
 * answers where the hearing file names no proposal.
 */
export function describeProposals(
  {
    title,
    proposals,
  }: Pick<HearingOverview, 'title'> & {
    readonly proposals: readonly Pick<ProposalSummary, 'state'>[]
  },
  isOneOfSeveral: boolean,
  language: Language,
): string {
  const left = proposals.filter(({state}) => state === 'open').length
  const answers = proposals.every(({state}) => state === 'unknown')
    ? ''
    : left === 0
      ? say(language, 'allAnswered')
      : sayCount(language, left, 'proposalLeft', 'proposalsLeft')
  return [isOneOfSeveral ? title : '', answers].filter((part) => part !== '').join(' · ')
}
