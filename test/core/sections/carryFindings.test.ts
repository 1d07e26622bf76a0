import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Finding} from '../../../src/core/model/finding.ts'
import {carryFindings, differenceOf} from '../../../src/core/sections/carryFindings.ts'

function findingAt(start: number, end: number): Finding {
  return {
    ruleId: 'quote/altered',
    messageId: 'words',
    args: {},
    severity: 'error',
    file: 'svar.md',
    span: {start, end},
    related: [],
    fixes: [
      {messageId: 'write', args: {}, automatic: false, edits: [{span: {start, end}, text: 'x'}]},
    ],
  }
}

describe('differenceOf', () => {
  it('is what must be replaced to get from one text to the other', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'ø'), {maxLength: 12})
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const found = differenceOf(before, after)
        if (found === undefined) {
          assert.equal(before, after)
          return
        }
        const {start, oldEnd, newEnd} = found
        assert.ok(start <= oldEnd && start <= newEnd)
        assert.equal(
          before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd),
          after,
        )
      }),
    )
  })

  it('is as small as it can be at its beginning', () => {
    assert.deepEqual(differenceOf('en to tre', 'en fire tre'), {start: 3, oldEnd: 5, newEnd: 7})
  })
})

describe('carryFindings', () => {
  const replacement = {start: 10, oldEnd: 12, newEnd: 15}
  const spansOf = (...findings: readonly Finding[]): unknown =>
    carryFindings(findings, 'svar.md', replacement).map(({span}) => [span.start, span.end])

  it('leaves what stands before the change', () => {
    assert.deepEqual(spansOf(findingAt(2, 10)), [[2, 10]])
  })

  it('moves what stands behind it', () => {
    assert.deepEqual(spansOf(findingAt(12, 20)), [[15, 23]])
  })

  it('stretches what stands around it', () => {
    assert.deepEqual(spansOf(findingAt(5, 20)), [[5, 23]])
  })

  it('forgets what it cut into', () => {
    assert.deepEqual(spansOf(findingAt(8, 11), findingAt(11, 14)), [])
  })

  it('forgets a fix whose place has another length now', () => {
    const [carried] = carryFindings([findingAt(5, 20)], 'svar.md', replacement)
    assert.deepEqual(carried?.fixes, [])
  })

  it('moves fixes along', () => {
    const [carried] = carryFindings([findingAt(12, 20)], 'svar.md', replacement)
    assert.deepEqual(carried?.fixes[0]?.edits[0]?.span, {start: 15, end: 23})
  })

  it('leaves findings of other files where they are', () => {
    const other = {...findingAt(12, 20), file: 'hearing.yaml'}
    assert.deepEqual(carryFindings([other], 'svar.md', replacement), [other])
  })
})
