import assert from 'node:assert/strict'
import {sameLabel} from '../../../src/core/linking/sameLabel.ts'

describe('sameLabel', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['5', '5', true],
    ['5', '05', true],
    ['5.', '5', true],
    ['BI07', 'bi07', true],
    ['BI 07', 'BI07', true],
    ['BI07', 'BI7', true],
    ['3.2.a', '3.2.A', true],
    ['3.2.a', '3.2a', true],
    ['12 b', '12b', true],
    ['3.2', '3.20', false],
    ['3.02', '3.2', false],
    ['5', '50', false],
    ['0', '0', true],
    ['5', '5a', false],
  ]
  for (const [a, b, same] of cases) {
    it(`${same ? 'holds' : 'does not hold'} ${a} and ${b} for the same number`, () => {
      assert.equal(sameLabel(a, b), same)
      assert.equal(sameLabel(b, a), same)
    })
  }
})
