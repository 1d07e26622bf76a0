import assert from 'node:assert/strict'
import {readDay} from '../../src/client/readDay.ts'

describe('readDay', () => {
  for (const text of [
    '2026-03-31',
    ' 2026-3-31 ',
    '31. marts 2026',
    'den 31. marts 2026',
    '31 March 2026',
    '31.3.2026',
    '31-03-2026',
    '31/3 2026',
    '31/3-2026',
    '31. mar. 2026',
  ]) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(readDay(text), '2026-03-31'))
  }

  it('reads each month by its Danish and its English name', () => {
    const danish = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august']
    danish.push('september', 'oktober', 'november', 'december')
    const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August']
    english.push('September', 'October', 'November', 'December')
    for (const names of [danish, english]) {
      assert.deepEqual(
        names.map((name) => readDay(`1. ${name} 2027`)),
        names.map((_, index) => `2027-${String(index + 1).padStart(2, '0')}-01`),
      )
    }
  })

  for (const text of ['', '31. april 2026', '3/31/2026', '31. marts', 'i morgen', '31. xyz 2026']) {
    it(`does not read ${JSON.stringify(text)}`, () => assert.equal(readDay(text), undefined))
  }
})
