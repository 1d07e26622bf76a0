import assert from 'node:assert/strict'
import fc from 'fast-check'
import {findClauses} from '../../../src/core/suggesting/findClauses.ts'

describe('findClauses', () => {
  const clausesOf = (text: string): readonly string[] =>
    findClauses(text).map(({start, end}) =>
      text
        .slice(start, end)
        .replace(/^[\s,;(]+/u, '')
        .trim(),
    )

  it('parts a long sentence at commas and brackets', () => {
    const text =
      'Bogbussen bør holde ved skolerne i Nordby, biblioteket bør åbne tidligere om søndagen (Læs mere nu), ' +
      'svømmehallens omklædningsrum trænger til maling'
    assert.deepEqual(clausesOf(text), [
      'Bogbussen bør holde ved skolerne i Nordby',
      'biblioteket bør åbne tidligere om søndagen (Læs mere nu)',
      ') , svømmehallens omklædningsrum trænger til maling'.slice(4),
    ])
  })

  it('leaves a short sentence whole', () => {
    assert.deepEqual(findClauses('Bogbussen, som er ny, kører.'), [])
  })

  it('gives clauses in order, inside the sentence, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 300}), (text) => {
        let after = 0
        for (const {start, end} of findClauses(text)) {
          assert.ok(start >= after && end > start && end <= text.length)
          after = end
        }
      }),
    )
  })
})
