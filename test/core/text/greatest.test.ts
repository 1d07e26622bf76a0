import assert from 'node:assert/strict'
import {greatest} from '../../../src/core/text/greatest.ts'
import {least} from '../../../src/core/text/least.ts'

const many = Array.from({length: 300_000}, (_, i) => (i * 7) % 300_000)

describe('greatest and least', () => {
  it('give the outermost of some numbers', () => {
    assert.equal(greatest([3, 8, -2]), 8)
    assert.equal(least([3, 8, -2]), -2)
    assert.equal(greatest([3], 5), 5)
    assert.equal(least([3], 1), 1)
  })

  it('say of none what Math says', () => {
    assert.equal(greatest([]), Math.max())
    assert.equal(least([]), Math.min())
  })

  it('take more numbers than a call takes arguments', () => {
    assert.equal(greatest(many), 299_999)
    assert.equal(least(many), 0)
  })
})
