import assert from 'node:assert/strict'
import {stemDanish} from '../../../src/core/suggesting/stemDanish.ts'

describe('stemDanish', () => {
  const families = [
    ['bibliotek', 'biblioteket', 'bibliotekerne', 'bibliotekernes', 'BIBLIOTEK'],
    ['åbningstid', 'åbningstiden', 'åbningstider', 'åbningstidens'],
    ['foreslås', 'foreslå'],
    ['butik', 'butikken', 'butikkerne'],
    ['udvidet', 'udvidede', 'udvide'],
    ['bogbus', 'bogbussen', 'bogbusserne'],
    ['indsats', 'indsatsen', 'indsatserne'],
    ['udgift', 'udgiften', 'udgifterne'],
    ['sag', 'sagen', 'sager', 'sagernes'],
    ['skolebarn', 'skolebørn', 'skolebørnene'],
    ['særlig', 'særligt', 'særlige'],
    ['på', 'på'],
  ]
  for (const family of families) {
    it(`gives one key for ${family.join(', ')}`, () => {
      assert.equal(new Set(family.map(stemDanish)).size, 1)
    })
  }

  it('gives the same for composed and decomposed letters', () => {
    assert.equal(stemDanish('åbning'.normalize('NFD')), stemDanish('åbning'))
  })

  it('keeps words apart that share only a beginning', () => {
    assert.notEqual(stemDanish('bibliotek'), stemDanish('bibliotekar'))
  })
})
