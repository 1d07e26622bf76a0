import assert from 'node:assert/strict'
import fc from 'fast-check'
import {findCprNumbers} from '../../../../src/core/rules/privacy/findCprNumbers.ts'

function found(text: string): readonly string[] {
  return findCprNumbers(text).map(({span}) => text.slice(span.start, span.end))
}

/** The ways in which a number is written: hyphens, spaces, points, other digits. */
const spellings: readonly ((date: string, rest: string) => string)[] = [
  (date, rest) => `${date}-${rest}`,
  (date, rest) => `${date}${rest}`,
  (date, rest) => `${date} ${rest}`,
  (date, rest) => `${date}\u00A0${rest}`,
  (date, rest) => `${date}\u2013${rest}`,
  (date, rest) => `${date}\u2011${rest}`,
  (date, rest) => `${date} - ${rest}`,
  (date, rest) => `${date}\u00A0\u2013\u00A0${rest}`,
  (date, rest) => `${date}\u2212${rest}`,
  (date, rest) => `${date}/${rest}`,
  (date, rest) => fullWidth(`${date}-${rest}`),
  (date, rest) => arabic(`${date}-${rest}`),
  (date, rest) => `${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)}-${rest}`,
  (date, rest) => `${date.slice(0, 2)} ${date.slice(2, 4)} ${date.slice(4)}-${rest}`,
  (date, rest) => `${date}-\u200B${rest}`,
]

function fullWidth(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)))
}

function arabic(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)))
}

const dates = fc
  .date({min: new Date('1920-01-01'), max: new Date('2019-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(2, 10).split('-').reverse().join(''))
const rests = fc.integer({min: 0, max: 9999}).map((rest) => String(rest).padStart(4, '0'))

describe('findCprNumbers', () => {
  for (const [index, spell] of spellings.entries()) {
    it(`finds spelling ${index + 1}, ${spell('010203', '1234')}, of any date`, () => {
      fc.assert(
        fc.property(dates, rests, (date, rest) => {
          const number = spell(date, rest)
          assert.deepEqual(found(`Borgeren (${number}) har ventet`), [number])
          assert.deepEqual(found(`CPR: ${number}.`), [number])
        }),
        {numRuns: 50},
      )
    })
  }

  for (const text of [
    'Sagsnummer 2025-0095118 og dokumentnummer 2025-0095118-2',
    '150.000-2000 kr.',
    'kl. 10.15-11.00',
    'EAN 5798009800000',
    'CVR 64942212',
    'konto 1234-1234567890 og konto 010203-1234',
    'dato 311224-2025',
    'J.nr. 010299-0001',
    'sagsnr. 010203-1234',
    'faktura 0102031234',
    '320199-1234 og 311399-1234 og 300299-1234 og 290203-1234',
    '+45 12 34 56 78',
    '010203-12345',
    '1010203-1234',
    'A010203-1234',
    '010203-1234-5',
    'i årene 2019-2020 og 2021-2022',
    'ISBN 978-87-0102-030-4',
    '010203\n1234',
  ]) {
    it(`finds nothing in ${text.replace('\n', '\\n')}`, () => assert.deepEqual(found(text), []))
  }

  it('believes the word in front', () => {
    assert.deepEqual(found('cpr-nr. 010203-1234, personnummer: 010203 1234'), [
      '010203-1234',
      '010203 1234',
    ])
  })

  it('takes the 29th of February in a leap year', () => {
    assert.deepEqual(found('290204-1234'), ['290204-1234'])
  })

  it('shows the date of birth only', () => {
    const text = 'Numrene 010203-1234 og 01.02.2003-1234'
    assert.deepEqual(
      findCprNumbers(text).map(({masked}) => masked),
      ['0102••-••••', '0102••-••••'],
    )
  })

  it('never throws, and gives places in the text', () => {
    const pieces = fc.constantFrom('01', '0203', '-', ' ', '1234', '.', '９', 'kr', '\n')
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('')
        for (const {span} of findCprNumbers(text)) assert.ok(span.end <= text.length)
      }),
    )
  })

  it('is quick with figures without end', () => {
    const started = performance.now()
    findCprNumbers('010203'.repeat(100_000))
    findCprNumbers('01 02 03 '.repeat(100_000))
    assert.ok(performance.now() - started < 2000)
  })
})
