import assert from 'node:assert/strict'
import {findKeys, isEmptyWord, mainKey} from '../../../src/core/suggesting/findKeys.ts'
import {gatherStems} from '../../../src/core/suggesting/gatherStems.ts'

describe('findKeys', () => {
  const stemOf = gatherStems([
    'bus',
    'chauffør',
    'bogen',
    'skole',
    'gården',
    'beskæftigelse',
    'Indsats',
  ])
  const keysOf = (word: string): readonly string[] => findKeys(word, stemOf).map(({key}) => key)
  const weightOf = (word: string, key: string): number =>
    findKeys(word, stemOf).find((each) => each.key === key)?.weight ?? 0

  it('gives the stem of a word, and it whole', () => {
    assert.equal(weightOf('chaufførerne', mainKey('chauffør')), 1)
  })

  it('gives the parts of a compound, the first one more than the last', () => {
    const [first, last] = [mainKey('bus'), mainKey('chauffør')]
    assert.ok(weightOf('buschaufføren', first) > weightOf('buschaufføren', last))
    assert.ok(weightOf('buschaufføren', last) > 0)
  })

  it('sees past a linking s', () => {
    assert.ok(keysOf('beskæftigelsesindsatsen').includes(mainKey('beskæftigelse')))
    assert.ok(keysOf('beskæftigelsesindsatsen').includes(mainKey('indsats')))
  })

  it('gives a part that the sources have only in compounds, beside one that they know', () => {
    assert.ok(keysOf('landsbychauffør').includes('landsby'))
  })

  it('gives the parts of a part', () => {
    assert.ok(keysOf('skolegårdschauffør').includes(mainKey('skole')))
  })

  it('gives the verb in a noun', () => {
    assert.ok(keysOf('videreførelsen').includes(mainKey('videreføre')))
  })

  it('gives a hyphenated word joined and in pieces', () => {
    const keys = keysOf('buschauf-førerne')
    assert.ok(keys.includes(mainKey('buschauffør')))
    assert.ok(keysOf('skole-bussen').includes(mainKey('bussen')))
  })

  it('gives one key for words with and without Danish letters', () => {
    assert.equal(mainKey('skåneordning'), mainKey('skaneordning'))
  })

  it('gives none for words that say nothing', () => {
    for (const word of ['og', 'Det', 'tages', 'a', '12', '']) {
      assert.deepEqual(keysOf(word), [], word)
      assert.ok(isEmptyWord(word))
    }
  })

  it('takes no word apart that is too long to be one', () => {
    assert.deepEqual(keysOf('bus'.repeat(5000)).length, 1)
  })
})
