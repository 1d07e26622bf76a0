import assert from 'node:assert/strict'
import {isFiniteVerb} from '../../../src/core/terminology/isFiniteVerb.ts'
import {ownLexicon} from '../../support/ownLexicon.ts'

describe('isFiniteVerb', () => {
  const lexicon = ownLexicon()
  const isVerb = (word: string): boolean => isFiniteVerb(word, lexicon)

  it('is true of verbs in the present and past tense', () => {
    const verbs = 'er får skriver bestemmer kom undersøgte skrives bør modtager'.split(' ')
    assert.deepEqual(verbs.filter(isVerb), verbs)
  })

  it('is false of nouns, adjectives and small words', () => {
    const others = 'hjælp klienter støtte børn aktiv social ældre om til sager ledere penge'.split(
      ' ',
    )
    assert.deepEqual(others.filter(isVerb), [])
  })

  it('knows the commonest without a dictionary', () => {
    assert.equal(isFiniteVerb('skal', undefined), true)
    assert.equal(isFiniteVerb('skriver', undefined), false)
  })
})
