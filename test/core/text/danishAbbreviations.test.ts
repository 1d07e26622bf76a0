import assert from 'node:assert/strict'
import {danishAbbreviations} from '../../../src/core/text/danishAbbreviations.ts'

describe('danishAbbreviations', () => {
  it('holds the usual ones in lower case without their last point', () => {
    for (const word of [
      'bl.a',
      'f.eks',
      'nr',
      'kr',
      'mio',
      'pct',
      'jf',
      'stk',
      'kap',
      'ca',
      'mv',
      'fsva',
    ]) {
      assert.ok(danishAbbreviations.has(word), word)
    }
  })

  it('holds no word that ends sentences', () => {
    for (const word of ['ja', 'nej', 'mål', 'her', 'år', 'by', ''])
      assert.ok(!danishAbbreviations.has(word), word)
  })

  it('is written as it is looked up', () => {
    for (const word of danishAbbreviations) {
      assert.equal(word, word.toLowerCase())
      assert.ok(!word.endsWith('.') && word.trim() === word)
    }
  })
})
