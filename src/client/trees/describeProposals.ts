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

/** What stands above the tree: how much is left. Nothing where the hearing file names no proposal. */
export function describeProposals(
  proposals: readonly Pick<HearingOverview['proposals'][number], 'state'>[],
  language: Language,
): string {
  if (proposals.every(({state}) => state === 'unknown')) return ''
  const left = proposals.filter(({state}) => state === 'open').length
  if (left === 0) return say(language, 'allAnswered')
  return sayCount(language, left, 'proposalLeft', 'proposalsLeft')
}
