import assert from 'node:assert/strict'
import {findSentences} from '../../../src/core/text/findSentences.ts'

function sentences(text: string): readonly string[] {
  return findSentences(text).map(({start, end}) => text.slice(start, end))
}

describe('findSentences', () => {
  it('ends no sentence with an abbreviation or an ordinal', () => {
    assert.deepEqual(sentences('Den 31. marts gives f.eks. 5,7 mio. kr. til nr. 4. Det er nyt.'), [
      'Den 31. marts gives f.eks. 5,7 mio. kr. til nr. 4.',
      'Det er nyt.',
    ])
  })

  it('leaves a citation behind the full stop with its sentence', () => {
    assert.deepEqual(sentences('»Det er nyt.« [@notat, s. 3] Og mere.'), [
      '»Det er nyt.« [@notat, s. 3]',
      'Og mere.',
    ])
  })

  it('ends no sentence inside a citation', () => {
    for (const citation of ['[@notat, afsnit 2. Havnen]', '[se bl.a. forordet! Og @notat, s. 3]'])
      assert.deepEqual(sentences(`Det er nyt ${citation}. Og mere.`), [
        `Det er nyt ${citation}.`,
        'Og mere.',
      ])
    assert.deepEqual(sentences('Det er nyt [@notat, s. 3.] Og mere.'), [
      'Det er nyt [@notat, s. 3.]',
      'Og mere.',
    ])
    assert.deepEqual(sentences('Se [@notat, s. 3. Og mere'), ['Se [@notat, s. 3.', 'Og mere'])
    assert.deepEqual(sentences('Se [noten. Og mere] nu.'), ['Se [noten.', 'Og mere] nu.'])
  })
})
