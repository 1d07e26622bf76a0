import assert from 'node:assert/strict'
import {firstEndingAfter} from '../../../src/core/text/firstEndingAfter.ts'

describe('firstEndingAfter', () => {
  const spans = [
    {start: 0, end: 3},
    {start: 3, end: 5},
    {start: 8, end: 9},
  ]

  it('gives the span that an offset stands in, or the next one', () => {
    assert.deepEqual(
      [0, 2, 3, 4, 5, 7, 8].map((offset) => firstEndingAfter(spans, offset)),
      [0, 0, 1, 1, 2, 2, 2],
    )
  })

  it('gives the number of spans behind the last', () => {
    assert.equal(firstEndingAfter(spans, 9), 3)
    assert.equal(firstEndingAfter([], 0), 0)
  })
})
