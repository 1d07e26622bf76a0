import assert from 'node:assert/strict'
import {firstAbove} from '../../../src/core/text/firstAbove.ts'

describe('firstAbove', () => {
  it('gives the first that is above the limit, behind all that are it', () => {
    const limits = [-1, 0, 1, 4, 5, 8]
    const expected = [0, 1, 1, 3, 3, 3]
    assert.deepEqual(
      limits.map((limit) => firstAbove([0, 4, 4, 9], limit)),
      expected,
    )
    assert.deepEqual(
      limits.map((limit) => firstAbove(Uint32Array.of(0, 4, 4, 9), limit)),
      expected,
    )
  })

  it('gives how many there are where none is above the limit', () => {
    assert.equal(firstAbove([0, 4, 9], 9), 3)
    assert.equal(firstAbove([], 0), 0)
  })
})
