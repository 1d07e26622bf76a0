import assert from 'node:assert/strict'
import fc from 'fast-check'
import {startingIn} from '../../../src/core/text/startingIn.ts'

const own = (start: number): {start: number; end: number} => ({start, end: start})

describe('startingIn', () => {
  it('gives what starts inside, with its start and without its end', () => {
    const items = [1, 3, 3, 5, 8]
    assert.deepEqual(startingIn(items, {start: 3, end: 8}, own), [3, 3, 5])
    assert.deepEqual(startingIn(items, {start: 0, end: Infinity}, own), items)
    assert.deepEqual(startingIn(items, {start: 4, end: 5}, own), [])
    assert.deepEqual(startingIn([], {start: 0, end: 5}, own), [])
  })

  it('gives the same as looking at each', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(50), fc.nat(50), (starts, start, end) => {
        const items = starts.toSorted((a, b) => a - b)
        const expected = items.filter((each) => start <= each && each < end)
        assert.deepEqual(startingIn(items, {start, end}, own), expected)
      }),
    )
  })

  it('does not look at each', () => {
    let looks = 0
    const items = Array.from({length: 100_000}, (_, i) => i)
    const counted = (start: number): {start: number; end: number} => {
      looks++
      return own(start)
    }
    assert.deepEqual(startingIn(items, {start: 70_000, end: 70_002}, counted), [70_000, 70_001])
    assert.ok(looks < 30)
  })
})
