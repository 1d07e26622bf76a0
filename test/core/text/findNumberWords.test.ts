import assert from 'node:assert/strict'
import {findNumberWords} from '../../../src/core/text/findNumberWords.ts'

describe('findNumberWords', () => {
  for (const [text, expected] of [
    ['Tolv uger og femogtyve børn, fireoghalvfems dage', [12, 25, 94]],
    ['én af to, hundrede og tusind', [1, 2, 100, 1000]],
    ['en dag, et hus, togtyve, tyveogfem, nogtyve, skolen', []],
    ['', []],
  ] as const) {
    it(`reads ${expected.length === 0 ? 'none' : expected.join()} in ${text}`, () =>
      assert.deepEqual(findNumberWords(text), expected))
  }
})
