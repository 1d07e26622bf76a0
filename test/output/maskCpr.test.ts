import assert from 'node:assert/strict'
import fc from 'fast-check'
import {maskCpr} from '../../src/output/maskCpr.ts'

describe('maskCpr', () => {
  const spellings = [
    '010203-1234',
    '0102031234',
    '010203 1234',
    '010203 - 1234',
    '010203–1234',
    '010203\u20111234',
    '010203\u00a01234',
    '01 02 03 1234',
    '01.02.03-1234',
    '01-02-03-1234',
    '0１0203-12３4',
    '010203-\n1234',
  ]
  for (const spelling of spellings) {
    it(`hides ${JSON.stringify(spelling)} and keeps its length`, () => {
      const masked = maskCpr(`Borgeren (${spelling}) skrev.`)
      assert.equal(masked.length, spelling.length + 18)
      assert.equal(masked.replace(/\P{Nd}/gu, '').length, 4)
      assert.match(masked, /^Borgeren \(\p{Nd}/u)
    })
  }

  it('keeps day and month only', () => {
    assert.equal(maskCpr('CPR 010203-1234.'), 'CPR 0102••-••••.')
  })

  it('hides numbers given for want of a real one', () => {
    assert.equal(maskCpr('610203-1234'), '6102••-••••')
  })

  it('leaves other numbers alone', () => {
    for (const text of [
      'Sagsnummer 2025-0095118',
      'dokumentnummer 2025-0095118-2',
      'beløb 150.000-2000',
      'kl. 10.15-11.00',
      'EAN 5798009800000',
      'CVR 64942212',
      'konto 1234-1234567890',
      'J.nr. 320299-0001',
      '5,7 mio. kr.',
      '31-03-2026',
    ]) {
      assert.equal(maskCpr(text), text)
    }
  })

  it('keeps every length', () => {
    const digit = fc.constantFrom('0', '1', '2', '3', '-', ' ', '.', '٣', '𝟙', 'a')
    fc.assert(
      fc.property(fc.array(digit, {maxLength: 60}), (parts) => {
        const text = parts.join('')
        assert.equal(maskCpr(text).length, text.length)
      }),
    )
  })

  it('takes time that grows with the text only', () => {
    const start = performance.now()
    maskCpr('01 '.repeat(300_000))
    maskCpr('1'.repeat(1_000_000))
    maskCpr(' '.repeat(1_000_000) + '1234')
    assert.ok(performance.now() - start < 3000)
  })
})

describe('maskCpr, in other scripts', () => {
  it('hides numbers in Arabic and mathematical digits, and keeps the lengths', () => {
    const digitsFrom = (zero: number): string =>
      '010203-1234'.replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)))
    for (const zero of [0x660, 0x966, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7f6]) {
      const number = digitsFrom(zero)
      const masked = maskCpr(`(${number})`)
      assert.equal(masked.length, number.length + 2)
      assert.equal(masked.match(/\p{Nd}/gu)?.length, 4)
    }
  })
})
