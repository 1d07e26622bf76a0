import assert from 'node:assert/strict'
import {runFigureCases} from '../../support/figureCases.ts'
import {describeWithShared} from '../../support/shared.ts'

describeWithShared('Figures in real documents', (shared) => {
  it('are listed where they do not fit, and only there, in 97 of 100', async () => {
    const outcomes = await runFigureCases(shared)
    const wrong = outcomes.filter(({figureCase, isFound}) => isFound === figureCase.consistent)
    const said = wrong.map(({figureCase}) => `${figureCase.source} ${figureCase.kind}`)
    assert.ok(outcomes.length > 0)
    assert.ok(wrong.length <= outcomes.length * 0.03, said.join(', '))
  })
})
