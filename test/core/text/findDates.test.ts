import assert from 'node:assert/strict'
import {findDates} from '../../../src/core/text/findDates.ts'

function found(text: string): readonly unknown[] {
  return findDates(text).map(({text: written, span, year, month, day}) => {
    assert.equal(text.slice(span.start, span.end), written)
    return [written, year, month, day]
  })
}

describe('findDates', () => {
  for (const [text, ...expected] of [
    ['den 31. marts 2026', ['31. marts 2026', 2026, 3, 31]],
    ['d. 31. marts', ['31. marts', undefined, 3, 31]],
    ['31.\u00A0marts 2026', ['31.\u00A0marts 2026', 2026, 3, 31]],
    ['1. Maj', ['1. Maj', undefined, 5, 1]],
    ['3. okt. 2025', ['3. okt. 2025', 2025, 10, 3]],
    ['31/3-2026', ['31/3-2026', 2026, 3, 31]],
    ['31/3 2026.', ['31/3 2026', 2026, 3, 31]],
    ['31/3', ['31/3', undefined, 3, 31]],
    ['18/12 2026', ['18/12 2026', 2026, 12, 18]],
    ['18/10-2026', ['18/10-2026', 2026, 10, 18]],
    ['d. 18/11', ['18/11', undefined, 11, 18]],
    ['31.12.2026', ['31.12.2026', 2026, 12, 31]],
    ['1-10-2026', ['1-10-2026', 2026, 10, 1]],
    ['1/1 2026', ['1/1 2026', 2026, 1, 1]],
    ['31.03.2026', ['31.03.2026', 2026, 3, 31]],
    ['31.3.26', ['31.3.26', 2026, 3, 31]],
    ['31-03-2026', ['31-03-2026', 2026, 3, 31]],
    ['2026-03-31', ['2026-03-31', 2026, 3, 31]],
    ['31 March 2026', ['31 March 2026', 2026, 3, 31]],
    ['March 31, 2026', ['March 31, 2026', 2026, 3, 31]],
    ['the 1st of May 2026', ['1st of May 2026', 2026, 5, 1]],
    ['d. 31.03.2026.5 Derefter', ['31.03.2026', 2026, 3, 31]],
    ['senest 31/3-2026.2', ['31/3-2026', 2026, 3, 31]],
    ['den 1. maj 2026:3', ['1. maj 2026', 2026, 5, 1]],
    ['1. maj og 2. juni', ['1. maj', undefined, 5, 1], ['2. juni', undefined, 6, 2]],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), expected))
  }

  for (const text of [
    '31. februar',
    '32. marts',
    '3.2',
    '3-4',
    '2025-0095118',
    '2026-13-01',
    'i 2026',
    'maj 2026',
    '5 marsvin',
    '10.15-11.00',
    '10.10-11.00',
    'kl. 9.05-10',
    'kl. 9.12-11.30',
    '3/13 2026',
    '150.000-2000',
    '1.2.3.4',
    '',
  ]) {
    it(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), []))
  }

  it('takes the two ends of a span of time for two dates', () => {
    assert.equal(found('1. maj 2026 - 3. maj 2026').length, 2)
  })
})
