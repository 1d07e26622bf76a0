import assert from 'node:assert/strict'
import {describeProposal, describeProposals} from '../../src/client/trees/describeProposals.ts'
import type {QuoteVerdict, RemarkSummary} from '../../src/protocol/protocol.ts'

const start = {line: 0, character: 0}
const location = {uri: 'file:///svar.md', range: {start, end: start}}

function remark(...verdicts: readonly QuoteVerdict[]): RemarkSummary {
  const quotes = verdicts.map((verdict) => ({words: 'Bussen', verdict, location}))
  return {title: 'Nr. 1', location, quotes, problems: {errors: 0, warnings: 0, infos: 0}}
}

describe('describeProposal', () => {
  it('counts quotations and citations apart', () => {
    const remarks = [remark('exact', 'cited'), remark('notFound', 'cited', 'cited')]
    assert.equal(
      describeProposal({state: 'answered', stance: 'partial', remarks}, 'da'),
      'Støtter delvist · 2 citater · 3 henvisninger',
    )
    assert.equal(
      describeProposal({state: 'answered', remarks: [remark('cited')]}, 'en'),
      'Answered · 1 citation',
    )
  })

  it('says that a proposal is not in the hearing, whatever is thought of it', () => {
    const unknown = {state: 'unknown', stance: 'supports', remarks: [remark()]} as const
    assert.equal(describeProposal(unknown, 'da'), 'Findes ikke i høringen')
  })
})

describe('describeProposals', () => {
  const title = 'Budget 2031'
  const open = {state: 'open'} as const
  const known = {title, proposals: [open, {state: 'answered'} as const]}

  it('says how many are left', () => {
    assert.equal(describeProposals(known, false, 'da'), '1 forslag mangler svar')
    assert.equal(
      describeProposals({title, proposals: [open, open]}, false, 'en'),
      '2 proposals not answered',
    )
    const none = {title, proposals: [{state: 'noRemarks'} as const]}
    assert.equal(describeProposals(none, false, 'da'), 'alle forslag er besvaret')
  })

  it('says nothing where no proposal is known, so that nobody believes that all are answered', () => {
    assert.equal(describeProposals({title, proposals: []}, false, 'da'), '')
    const unknown = {title, proposals: [{state: 'unknown'} as const]}
    assert.equal(describeProposals(unknown, false, 'da'), '')
  })

  it('names the hearing where there are several', () => {
    assert.equal(describeProposals(known, true, 'da'), 'Budget 2031 · 1 forslag mangler svar')
    assert.equal(describeProposals({title, proposals: []}, true, 'da'), 'Budget 2031')
    assert.equal(describeProposals({...known, title: ''}, true, 'da'), '1 forslag mangler svar')
  })
})
