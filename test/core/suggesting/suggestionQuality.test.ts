import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import type {Source} from '../../../src/core/model/source.ts'
import {indexParagraphs} from '../../../src/core/suggesting/indexParagraphs.ts'
import {suggestPassages} from '../../../src/core/suggesting/suggestPassages.ts'
import {readSource} from '../../../src/core/sources/readSource.ts'
import {readRealSources, runLinkCases} from '../../support/linkCases.ts'
import {describeWithShared} from '../../support/shared.ts'
import {measureSuggestions, type SuggestionQuality} from '../../support/suggestionQuality.ts'

const folder = new URL('../../../examples/kilder/', import.meta.url)

async function readExample(name: string, encoding?: string): Promise<Source> {
  const bytes = readFileSync(new URL(name, folder))
  const result = await readSource({
    file: name,
    bytes,
    ...(encoding === undefined ? {} : {encoding}),
  })
  return result.kind === 'read' ? result.source : assert.fail(`${name} is readable`)
}

/** Among so many suggestions as sure as this, so many at least are right. */
function isCalibrated({calibration}: SuggestionQuality): void {
  for (const [tenth, {count, right}] of calibration.entries()) {
    if (count >= 20) assert.ok(right >= tenth / 10 - 0.15, `${right} of ${count} at 0.${tenth}`)
  }
}

describe('Suggestions for statements made of the example’s paragraphs', () => {
  let budget: Source
  let evaluation: Source
  let youth: Source
  let quality: SuggestionQuality
  before(async () => {
    budget = await readExample('budgetnotat.txt')
    evaluation = await readExample('evaluering.txt', 'windows-1252')
    youth = await readExample('ungenotat.md')
    quality = measureSuggestions([budget, evaluation, youth], [], 200)
  })

  it('name the paragraph first in most cases', () => {
    assert.ok(quality.first >= 0.7, String(quality.first))
  })

  it('are given for few statements about nothing in the sources', () => {
    assert.ok(quality.falsely <= 0.05, String(quality.falsely))
  })

  it('are right as often as their confidence says', () => isCalibrated(quality))

  it('are given for few sentences of another document', () => {
    const {falselyForeign} = measureSuggestions([budget], [youth], 100)
    assert.ok(falselyForeign <= 0.2, String(falselyForeign))
  })

  it('stay when the collection grows with what has nothing to do with them', () => {
    const question = 'Vi er glade for, at bogbussen skal holde i landsbyerne'
    const small = suggestPassages(question, indexParagraphs([budget]))
    const large = suggestPassages(question, indexParagraphs([budget, evaluation, youth]))
    assert.equal(large[0]?.passage.paragraph, small[0]?.passage.paragraph)
    assert.ok(Math.abs((large[0]?.confidence ?? 0) - (small[0]?.confidence ?? 0)) < 0.15)
  })
})

describeWithShared('Suggestions for the real response', (shared) => {
  it('have the right paragraph among the first three for three quarters of the statements', async () => {
    const outcomes = (await runLinkCases(shared)).filter(({hasTarget}) => hasTarget)
    const isRight = ({rank}: {readonly rank: number}): boolean => rank >= 1 && rank <= 3
    assert.ok(outcomes.filter(({alone}) => isRight(alone)).length >= outcomes.length * 0.75)
    assert.ok(outcomes.filter(({traced}) => isRight(traced)).length >= outcomes.length * 0.75)
  })

  it('are not given for at least half of the statements without a source', async () => {
    const outcomes = (await runLinkCases(shared)).filter(({hasTarget}) => !hasTarget)
    assert.ok(outcomes.filter(({alone}) => alone.count === 0).length >= outcomes.length / 2)
    assert.ok(outcomes.filter(({traced}) => traced.count === 0).length >= outcomes.length / 2)
  })

  it('are right as often as their confidence says, on statements made of the real sources', async () => {
    const sources = await readRealSources(shared)
    const quality = measureSuggestions(sources, [], 200)
    isCalibrated(quality)
    assert.ok(quality.firstThree >= 0.55, String(quality.firstThree))
    assert.ok(quality.falsely <= 0.1, String(quality.falsely))
  })
})
