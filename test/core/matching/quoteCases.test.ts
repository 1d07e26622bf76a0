import assert from 'node:assert/strict'
import {type QuoteOutcome, runQuoteCases} from '../../support/quoteCases.ts'
import {describeWithShared} from '../../support/shared.ts'

function named(outcomes: readonly QuoteOutcome[]): readonly string[] {
  return outcomes.map(({quoteCase, resolution}) => `${quoteCase.id}: ${resolution.kind}`)
}

/** Cases about what a quotation leaves out or ends next to: every word is right, and a caution says so. */
const misleading = /elides-negation|starts-after-negation/

describeWithShared('the quotations of the ground truth', (shared) => {
  let outcomes: readonly QuoteOutcome[] = []
  before(async () => {
    outcomes = await runQuoteCases(shared)
  })

  it('are never called right where they are altered or absent', () => {
    const wrong = outcomes.filter(
      ({quoteCase, verdict}) => verdict === 'found' && !quoteCase.expect.accept.includes('found'),
    )
    assert.deepEqual(named(wrong), [])
  })

  it('are called altered or absent where they are right in one case of a hundred at most', () => {
    const right = outcomes.filter(({quoteCase}) => quoteCase.expect.accept.join() === 'found')
    const wrong = right.filter(({verdict}) => verdict !== 'found')
    assert.ok(wrong.length <= right.length / 100, named(wrong).join('\n'))
  })

  it('lead to the right paragraph in ninety-nine of a hundred found', () => {
    const found = outcomes.filter(({verdict}) => verdict === 'found')
    const astray = found.filter(({rightPlace}) => !rightPlace)
    assert.ok(astray.length <= found.length / 100, named(astray).join('\n'))
  })

  it('are called ambiguous only where several places are as good', () => {
    const wrong = outcomes.filter(
      ({accepted, resolution}) => !accepted && resolution.kind === 'ambiguous',
    )
    assert.deepEqual(named(wrong), [])
  })

  it('come with a caution where they leave a negation out or end next to one', () => {
    const silent = outcomes.filter(
      ({quoteCase, resolution}) =>
        quoteCase.tags.some((tag) => misleading.test(tag)) && !('cautions' in resolution),
    )
    assert.deepEqual(named(silent), [])
  })
})
