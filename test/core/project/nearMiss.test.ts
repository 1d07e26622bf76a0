import assert from 'node:assert/strict'
import {nearMiss} from '../../../src/core/project/nearMiss.ts'

describe('nearMiss', () => {
  const candidates = ['title', 'terms', 'caseNumber', 'id', 'da', 'URL']
  const cases: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['titel', 'title'],
    ['TITLE', 'title'],
    ['casenumer', 'caseNumber'],
    ['sagsnummer', undefined],
    ['url', 'URL'],
    ['dk', 'da'],
    ['x', undefined],
    ['', undefined],
    ['t'.repeat(100_000), undefined],
  ]
  for (const [written, meant] of cases) {
    it(`takes ${JSON.stringify(written.slice(0, 20))} for ${meant ?? 'nothing known'}`, () => {
      assert.equal(nearMiss(written, candidates), meant)
    })
  }
})
