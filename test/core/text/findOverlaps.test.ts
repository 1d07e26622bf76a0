import assert from 'node:assert/strict'
import fc from 'fast-check'
import {findOverlaps} from '../../../src/core/text/findOverlaps.ts'

const span = fc
  .tuple(fc.nat(40), fc.integer({min: 1, max: 10}))
  .map(([start, length]) => ({start, end: start + length}))

describe('findOverlaps', () => {
  it('tells what shares a character with one of them', () => {
    const overlaps = findOverlaps([
      {start: 10, end: 14},
      {start: 2, end: 5},
      {start: 3, end: 4},
    ])
    const told = [0, 1, 4, 5, 9, 10, 13, 14].filter((start) => overlaps({start, end: start + 1}))
    assert.deepEqual(told, [4, 10, 13])
    assert.equal(overlaps({start: 5, end: 11}), true)
    assert.equal(findOverlaps([])({start: 0, end: 9}), false)
  })

  it('tells the same as looking at each', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, one) => {
        const expected = spans.some(({start, end}) => start < one.end && one.start < end)
        assert.equal(findOverlaps(spans)(one), expected)
      }),
    )
  })
})
