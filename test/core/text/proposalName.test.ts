import assert from 'node:assert/strict'
import {proposalName} from '../../../src/core/text/proposalName.ts'

describe('proposalName', () => {
  it('has number and title', () => {
    assert.equal(proposalName('5', 'Længere åbningstid'), '5. Længere åbningstid')
  })

  it('is the number alone where there is no title', () => {
    assert.equal(proposalName('BI07', ''), 'BI07')
    assert.equal(proposalName('5', ' '), '5')
  })
})
