import assert from 'node:assert/strict'
import type {Source} from '../../../src/core/model/source.ts'
import {readExampleSources} from '../../support/exampleSources.ts'
import {readRealSources} from '../../support/linkCases.ts'
import {mutate, mutateScanned, type Mutation} from '../../support/mutationCases.ts'
import {describeWithShared} from '../../support/shared.ts'

const SEED = 2026

function told(mutations: readonly Mutation[]): readonly string[] {
  return mutations.map(
    ({group, kind, resolution, quote}) => `${group}: ${kind}: ${resolution.kind}: ${quote}`,
  )
}

/** At most so many of a thousand. */
function assertSeldom(mutations: readonly Mutation[], thousandths: number): void {
  const wrong = mutations.filter((each) => each.wrong)
  assert.ok(
    wrong.length * 1000 <= Math.max(1000, mutations.length * thousandths),
    told(wrong).join('\n'),
  )
}

function holdVerdicts(sourcesOf: () => Promise<readonly Source[]>, count: number): void {
  let clean: readonly Mutation[] = []
  let scanned: readonly Mutation[] = []

  before(async function () {
    this.timeout(240_000)
    const sources = await sourcesOf()
    clean = sources.flatMap((source) => mutate(source, count, SEED))
    const levels = [{heavy: 0.2}, {heavy: 0.5, rough: true}, {heavy: 0.9, rough: true}]
    const all = levels.flatMap((level) =>
      sources.map((source) => mutateScanned(source, level, Math.ceil(count / 8), SEED)),
    )
    scanned = (await Promise.all(all)).flat()
  })

  const harmful = (each: Mutation): boolean => /harmful|joined|misleading/.test(each.group)

  it('never calls right what says something else, and tells the negation beside a quotation', () => {
    const wrong = [...clean, ...scanned].filter((each) => harmful(each) && each.wrong)
    assert.deepEqual(told(wrong), [])
  })

  it('calls altered hardly anything that is only typeset otherwise', () => {
    const harmless = clean.filter((each) => !harmful(each))
    assert.ok(harmless.length > 100)
    assertSeldom(harmless, 5)
  })

  it('calls right what a scanner read, however badly, in 99 of 100', () => {
    const right = scanned.filter((each) => !harmful(each))
    assert.ok(right.length > 100)
    assertSeldom(right, 10)
  })
}

describe('Distorted sentences of the example', () => {
  holdVerdicts(readExampleSources, 4)
})

describeWithShared('distorted sentences of real documents', (shared) => {
  holdVerdicts(() => readRealSources(shared), 3)
})
