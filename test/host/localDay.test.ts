import assert from 'node:assert/strict'
import {localDay} from '../../src/host/localDay.ts'

describe('localDay', () => {
  it('gives the day where this computer is, in two figures each', () => {
    assert.equal(localDay(new Date(2026, 2, 3, 0, 5)), '2026-03-03')
    assert.equal(localDay(new Date(2026, 11, 31, 23, 59)), '2026-12-31')
  })
})
