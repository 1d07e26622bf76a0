import assert from 'node:assert/strict'
import type {Fragment} from '../../../../src/core/sources/pdf/fragment.ts'
import {joinDropCaps} from '../../../../src/core/sources/pdf/joinDropCaps.ts'
import {fragment} from '../../../support/fragments.ts'

const cap = fragment('F', 60, 676, {size: 40})
const lines = [
  fragment('orvaltningen foreslår, at', 82, 700),
  fragment('svømmehallen åbner tidligere', 82, 686),
  fragment('fra næste sommer.', 60, 660),
]
const textsOf = (fragments: readonly Fragment[]): string[] => fragments.map(({text}) => text)

describe('joinDropCaps', () => {
  it('puts a large first letter to the first line at its right', () => {
    const [first, ...more] = joinDropCaps([...lines, cap])
    assert.equal(first?.text, 'Forvaltningen foreslår, at')
    assert.deepEqual([first.size, first.base, first.x0], [10, 700, 60])
    assert.deepEqual(textsOf(more), ['svømmehallen åbner tidligere', 'fra næste sommer.'])
  })

  it('leaves a letter beside a single line, as in a title or a table', () => {
    const [first] = lines
    assert.deepEqual(textsOf(joinDropCaps(first === undefined ? [] : [cap, first])), [
      'F',
      'orvaltningen foreslår, at',
    ])
  })

  it('leaves a letter that is not larger, and one that stands far from the text', () => {
    const small = fragment('F', 72, 700)
    const far = fragment('F', 20, 676, {size: 40})
    assert.equal(joinDropCaps([small, ...lines]).length, 4)
    assert.equal(joinDropCaps([far, ...lines]).length, 4)
  })
})
