import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {findTerms} from '../../../src/core/terminology/findTerms.ts'
import {describeWithShared} from '../../support/shared.ts'
import {concept, paragraph} from './sampleText.ts'

interface Hit {
  readonly term: string
  readonly start: number
  readonly end: number
}

interface Cases {
  readonly terms: readonly {
    readonly id: string
    readonly preferred: string
    readonly admitted?: readonly string[]
    readonly deprecated?: readonly string[]
    readonly exceptionsNames?: readonly string[]
  }[]
  readonly cases: readonly {
    readonly id: string
    readonly text: string
    readonly context: string
    readonly report: readonly Hit[]
    readonly noHits: readonly Hit[]
  }[]
}

describeWithShared('Terms in real sentences', (shared) => {
  const {terms, cases} = JSON.parse(readFileSync(join(shared, 'cases/terms.json'), 'utf8')) as Cases
  const concepts = terms.map(({preferred, admitted = [], deprecated = [], exceptionsNames = []}) =>
    concept(preferred, {admitted, deprecated, names: exceptionsNames}),
  )
  const idOf = new Map(concepts.map((each, index) => [each, terms[index]?.id]))
  // Quotations and code are kept out by `foreign`, which is made elsewhere.
  const own = cases.filter(({context, text}) => context !== 'quote' && !/^[`>]/u.test(text))

  for (const {id, text, report} of own) {
    it(`${id}: ${text.slice(0, 60).replaceAll('\n', ' ')}`, () => {
      const reported = findTerms(paragraph(text), concepts)
        .filter(({status}) => status === 'deprecated')
        .map(({span, concept}) => ({...span, term: idOf.get(concept)}))
      assert.deepEqual(
        reported.map(({term}) => term),
        report.map(({term}) => term),
      )
      for (const [index, {start, end}] of reported.entries()) {
        const hit = report[index]
        assert.ok(hit !== undefined && start < hit.end && end > hit.start)
      }
    })
  }
})
