import type {LinkedQuote, LinkedResponse} from '../core/model/linked.ts'
import type {HearingResponse, ProposalRemark} from '../core/model/response.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import {saysSomething} from '../core/rules/saysSomething.ts'
import {LineIndex} from '../core/text/lineIndex.ts'
import {maskCpr} from './maskCpr.ts'

/** A proposal and how far it is answered. The fields are those of the JSON. */
export interface CoveredProposal {
  readonly number: string
  readonly title: string
  /** `unknown`: a remark is on a number that the hearing does not have. */
  readonly state: CoverageState
  readonly remarks: readonly {readonly file: string; readonly line: number}[]
  readonly quotes: number
  /** Of these, those that are word for word in a source. */
  readonly verified: number
}

export type CoverageState = 'answered' | 'noRemarks' | 'open' | 'unknown'

/** The hearing's proposals in their order, then the numbers that are answered and are none of them. */
export function buildCoverage(hearing: LinkedHearing): readonly CoveredProposal[] {
  const found = hearing.responses.flatMap((linked) => remarksOf(linked))
  const registered = hearing.project.proposals.map((proposal) => {
    const own = found.filter((remark) => remark.registered === proposal)
    return {number: proposal.number, title: proposal.title, state: stateOf(own), ...sum(own)}
  })
  const strangers = new Map<string, FoundRemark[]>()
  for (const remark of found) {
    if (remark.registered !== undefined) continue
    strangers.set(remark.number, [...(strangers.get(remark.number) ?? []), remark])
  }
  const unknown = [...strangers].map(([number, own]): CoveredProposal => {
    return {number, title: own[0]?.title ?? '', state: 'unknown', ...sum(own)}
  })
  return [...registered, ...unknown]
}

interface FoundRemark {
  readonly number: string
  readonly title: string
  readonly registered: object | undefined
  readonly place: {readonly file: string; readonly line: number}
  readonly says: 'something' | 'noRemarks' | 'nothing'
  readonly quotes: readonly LinkedQuote[]
}

function remarksOf(linked: LinkedResponse): readonly FoundRemark[] {
  const {response, quotes} = linked
  const lines = new LineIndex(response.text)
  return linked.remarks.flatMap(({remark, answers}, index): readonly FoundRemark[] => {
    if (remark.kind === 'general') return []
    const line = lines.positionAt(remark.span.start).line + 1
    const said = {
      title: maskCpr(remark.proposal.title?.value ?? ''),
      place: {file: response.file, line},
      says: whatItSays(remark, response),
      quotes: quotes.filter(({quote}) => quote.remark === index),
    }
    return answers.map(({number, proposal}) => ({...said, number, registered: proposal}))
  })
}

function whatItSays(remark: ProposalRemark, response: HearingResponse): FoundRemark['says'] {
  if (remark.noRemarks !== undefined) return 'noRemarks'
  return saysSomething(remark, response) ? 'something' : 'nothing'
}

function stateOf(remarks: readonly FoundRemark[]): CoverageState {
  if (remarks.some(({says}) => says === 'something')) return 'answered'
  return remarks.some(({says}) => says === 'noRemarks') ? 'noRemarks' : 'open'
}

function sum(
  remarks: readonly FoundRemark[],
): Pick<CoveredProposal, 'remarks' | 'quotes' | 'verified'> {
  const quotes = remarks.flatMap((remark) => remark.quotes)
  const verified = quotes.filter(({resolution}) => {
    const kind = resolution?.kind
    return kind === 'exact' || kind === 'normalized' || kind === 'ocrVariant'
  })
  return {
    remarks: remarks.map(({place}) => place),
    quotes: quotes.length,
    verified: verified.length,
  }
}
