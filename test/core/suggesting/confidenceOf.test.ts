import assert from 'node:assert/strict'
import {confidenceOf, type Evidence} from '../../../src/core/suggesting/confidenceOf.ts'

describe('confidenceOf', () => {
  const match = {near: 12, whole: 12, above: 0, terms: 2, best: 6, run: 0, runWords: 0}
  const evidence: Evidence = {match, score: 12, total: 14, top: 12, among: 300}

  function isFalling(of: readonly Evidence[]): void {
    const confidences = of.map(confidenceOf)
    assert.deepEqual(
      confidences,
      confidences.toSorted((a, b) => b - a),
    )
    assert.ok((confidences[0] ?? 0) > (confidences.at(-1) ?? 1))
  }

  it('falls with what is in common', () => {
    isFalling([16, 12, 8, 4].map((score) => ({...evidence, score, top: score})))
  })

  it('falls with what else the statement says', () => {
    isFalling([14, 30, 90].map((total) => ({...evidence, total})))
  })

  it('falls with the distance to a better paragraph', () => {
    isFalling([12, 14, 20].map((top) => ({...evidence, top})))
  })

  it('falls where the same is spread over many words that tell little each', () => {
    isFalling([2, 4, 8].map((terms) => ({...evidence, match: {...match, terms}})))
  })

  it('falls where there are so many paragraphs that chance finds good ones', () => {
    isFalling([500, 5000, 50_000].map((among) => ({...evidence, among})))
  })

  it('is the same in ten paragraphs as in some hundred', () => {
    assert.equal(confidenceOf({...evidence, among: 10}), confidenceOf({...evidence, among: 400}))
  })

  it('is below one, and nothing where nothing is in common', () => {
    assert.ok(confidenceOf({...evidence, score: 500, top: 500}) < 1)
    assert.equal(confidenceOf({...evidence, match: {...match, near: 0, terms: 0}}), 0)
    assert.equal(confidenceOf({...evidence, total: 0}), 0)
  })
})
