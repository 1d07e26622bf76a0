import assert from 'node:assert/strict'
import {findRatios} from '../../../src/core/text/findRatios.ts'

describe('findRatios', () => {
  for (const [text, expected] of [
    ['Kun 1 af 4 kommer, og 12 ud af 48 bliver.', [25, 25]],
    ['En af fire, tre af de fem, to ud af i alt otte', [25, 60, 25]],
    ['1.200 af kommunens 4.800 børn, 3\naf 10', [25, 30]],
    ['4 af 3, 0 af 4, 1 af 0', []],
    ['Alle 2 af 2', [100]],
    ['2,5 af 10 og 1 af 4,5; 12 af 3.0000', []],
    ['den ene af fire, alene af to, femogtyve af tres', []],
    ['Det gælder 4 af de unge.', []],
    ['', []],
  ] as const) {
    it(`reads ${expected.length === 0 ? 'none' : expected.join()} in ${text}`, () =>
      assert.deepEqual(findRatios(text), expected))
  }

  it('is quick with what only begins as one', () => {
    const started = performance.now()
    findRatios('1 af '.repeat(50_000))
    findRatios('1'.repeat(100_000))
    findRatios(`1 af ${'x'.repeat(100_000)} ${' '.repeat(100_000)}`)
    assert.ok(performance.now() - started < 2000)
  })
})
