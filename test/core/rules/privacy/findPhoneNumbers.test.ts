import assert from 'node:assert/strict'
import {findPhoneNumbers} from '../../../../src/core/rules/privacy/findPhoneNumbers.ts'

function found(text: string): readonly string[] {
  return findPhoneNumbers(text).map(({start, end}) => text.slice(start, end))
}

describe('findPhoneNumbers', () => {
  for (const [text, numbers] of [
    ['ring +45 12 34 56 78', ['+45 12 34 56 78']],
    ['(+45) 1234 5678', ['(+45) 1234 5678']],
    ['0045 23456789', ['0045 23456789']],
    ['tlf. 23456789', ['23456789']],
    ['telefon: 2345 6789', ['2345 6789']],
    ['Mobil er 23456789', ['23456789']],
    ['23 45 67 89', ['23 45 67 89']],
    ['+45 12 34 56 78 / 12345678', ['+45 12 34 56 78', '12345678']],
  ] as const) {
    it(`finds ${numbers.join(' and ')} in ${text}`, () => assert.deepEqual(found(text), numbers))
  }

  for (const text of [
    'CVR 23456789',
    'CVR-nr. 23 45 67 89',
    '23456789 kr.',
    'EAN 5798009800000',
    '12 34 56 78',
    '2023-2024 og 2025-2026',
    'kl. 10.15-11.00',
    '1 234 567 890',
    'konto 23456789',
    'sag 2025-0095118',
    '23 45 67 89 12',
  ]) {
    it(`finds nothing in ${text}`, () => assert.deepEqual(found(text), []))
  }
})
