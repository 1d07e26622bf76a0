import assert from 'node:assert/strict'
import {isCalendarDate} from '../../../src/core/project/isCalendarDate.ts'

describe('isCalendarDate', () => {
  for (const date of ['2026-03-31', '2028-02-29', '2000-02-29', '0001-01-01', '2026-12-31']) {
    it(`knows ${date}`, () => assert.equal(isCalendarDate(date), true))
  }
  for (const date of [
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '31-03-2026',
    '',
    '2026-03-31T12:00',
    '２０２６-03-31',
  ]) {
    it(`refuses ${JSON.stringify(date)}`, () => assert.equal(isCalendarDate(date), false))
  }
})
