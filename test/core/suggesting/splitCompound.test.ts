import assert from 'node:assert/strict'
import {gatherStems} from '../../../src/core/suggesting/gatherStems.ts'
import {splitCompound} from '../../../src/core/suggesting/splitCompound.ts'

describe('splitCompound', () => {
  const stemOf = gatherStems(['beskæftigelse', 'indsatsen', 'cykler', 'sti', 'ungdom', 'hus'])

  const cases: readonly (readonly [stem: string, first?: string, last?: string])[] = [
    ['beskæftigelsesindsats', 'beskæftigels', 'indsats'],
    ['ungdomshus', 'ungdom', 'hus'],
    ['sommerindsats', 'sommer', 'indsats'],
    ['ungdomskalender', 'ungdom', 'kalender'],
    ['kalender'],
    ['ungdom'],
    ['hus'],
    [''],
  ]
  for (const [stem, first, last] of cases) {
    it(`takes »${stem}« ${first === undefined ? 'as it is' : 'apart'}`, () => {
      const parts = splitCompound(stem, stemOf)
      assert.equal(parts?.first, first)
      if (last !== undefined) assert.ok(parts?.last.endsWith(last), parts?.last)
    })
  }
})

describe('gatherStems', () => {
  const stemOf = gatherStems(['Bogbussen', 'og', 'KFF'])

  it('knows words by their forms in small letters and by their stems', () => {
    assert.equal(stemOf('bogbussen'), 'bogbus')
    assert.equal(stemOf('bogbus'), 'bogbus')
    assert.equal(stemOf('kff'), 'kff')
  })

  it('knows part of a text without its being cut out', () => {
    assert.equal(stemOf('skolebogbus', 5), 'bogbus')
    assert.equal(stemOf('bogbusskole', 0, 6), 'bogbus')
  })

  it('knows neither small words nor others', () => {
    assert.equal(stemOf('og'), undefined)
    assert.equal(stemOf('bogbu'), undefined)
  })
})
