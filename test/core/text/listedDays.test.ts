import assert from 'node:assert/strict'
import {findDates} from '../../../src/core/text/findDates.ts'
import {listedDays} from '../../../src/core/text/listedDays.ts'

/** The days before the last date of a text. */
function daysIn(text: string): readonly number[] {
  const date = findDates(text).at(-1)
  assert.ok(date !== undefined)
  return [...listedDays(text, date)].sort((a, b) => a - b)
}

describe('listedDays', () => {
  for (const [text, ...expected] of [
    ['den 1. og 2. januar 2027', 1],
    ['den 3., 10. og 17. maj 2027', 3, 10],
    ['Den 3, 10 og 17. maj', 3, 10],
    ['den 1. juni, 8. og 15. juni', 8],
    ['i dagene 22.-26. marts 2027', 22, 23, 24, 25],
    ['(22. – 24. marts 2027)', 22, 23],
    ['fra den 1. til den 4. maj', 1, 2, 3],
    ['fra den 1. til og med d. 3. maj', 1, 2],
    ['den 2. maj 2027'],
    ['den 2. marts og 3. maj'],
    ['der er 12 huse og den 2. maj'],
    ['pkt. 3.2 og 5. maj'],
    ['i 2027 og 5. maj'],
    ['5. maj'],
  ] as const) {
    it(`gives ${expected.join(', ') || 'none'} in ${text}`, () =>
      assert.deepEqual(daysIn(text), expected))
  }

  it('is quick with figures without end', () => {
    const text = `${'1 2, '.repeat(50_000)}5. maj`
    assert.ok(daysIn(text).length < 32)
  })
})
