import assert from 'node:assert/strict'
import {describeStatus, shortStatus} from '../../src/client/describeStatus.ts'
import type {HearingStatus} from '../../src/protocol/protocol.ts'

const status: HearingStatus = {
  uri: 'file:///hearing.yaml',
  title: 'Budget 2027',
  responses: 1,
  problems: {errors: 0, warnings: 0, infos: 3},
  proposals: 7,
  answered: 6,
  quotes: 9,
  verified: 8,
  sources: 3,
  sourcesRead: 3,
  sourcesWaiting: 0,
  milliseconds: 12,
}

describe('shortStatus', () => {
  it('says what was checked and with how many sources', () => {
    assert.equal(
      shortStatus(status, 'da'),
      '$(check) ingen fejl · 8 af 9 citater stemmer · 3 kilder',
    )
    assert.equal(
      shortStatus({...status, quotes: 1, verified: 1, sources: 1, sourcesRead: 1}, 'en'),
      '$(check) no errors · the quotation is verified · 1 source',
    )
  })

  it('says so where not all of the sources could be read', () => {
    assert.match(shortStatus({...status, sourcesRead: 2}, 'da'), / · 2 af 3 kilder$/u)
    assert.match(shortStatus({...status, sourcesRead: 0}, 'en'), / · 0 of 3 sources$/u)
    assert.match(shortStatus({...status, sources: 0, sourcesRead: 0}, 'da'), / · ingen kilder$/u)
  })

  it('has the sign of the gravest finding', () => {
    const errors = {errors: 1, warnings: 4, infos: 0}
    assert.match(shortStatus({...status, problems: errors}, 'da'), /^\$\(error\) 1 fejl /u)
    const warnings = {errors: 0, warnings: 4, infos: 0}
    assert.match(shortStatus({...status, problems: warnings}, 'da'), /^\$\(warning\) ingen fejl /u)
  })

  it('promises nothing while documents are being read', () => {
    assert.equal(
      shortStatus({...status, sourcesWaiting: 1}, 'da'),
      '$(loading~spin) Læser kilder …',
    )
  })
})

describe('describeStatus', () => {
  it('says the same in more words', () => {
    assert.deepEqual(describeStatus({...status, quotes: 0, verified: 0}, 'en'), [
      'no errors, 0 warnings',
      '6 of 7 proposals are answered',
      'no quotations',
      '3 of 3 sources are read',
      'Checked in 12 ms.',
    ])
  })
})
