import assert from 'node:assert/strict'
import {ownLexicon} from '../../support/ownLexicon.ts'
import {falseHits, findMutations, mutatedTerms} from '../../support/termMutations.ts'

describe('A list of a thousand Danish words', () => {
  it('is recognised in at least 97 of 100 of its forms', () => {
    assert.ok(mutatedTerms().length >= 1000)
    const {forms, missed} = findMutations(ownLexicon())
    assert.ok(missed.length <= forms * 0.03, missed.slice(0, 20).join('\n'))
  }).timeout(60_000)

  it('is seen in fewer than 5 of 1,000 other words', () => {
    const {words, hits} = falseHits(ownLexicon())
    assert.ok(words >= 1000)
    assert.ok(hits.length < words * 0.005, hits.join(', '))
  })
})
