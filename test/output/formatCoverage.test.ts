import assert from 'node:assert/strict'
import {formatCoverageText} from '../../src/output/formatCoverage.ts'
import {englishTexts} from '../../src/output/texts.ts'

describe('formatCoverageText', () => {
  const lineOf = (number: string, title: string): string | undefined => {
    const state = {state: 'open', remarks: [], quotes: 0, verified: 0} as const
    return formatCoverageText([{number, title, ...state}], englishTexts).split('\n')[0]
  }

  it('has state, number and title of each proposal', () => {
    assert.match(lineOf('5', 'Søndagsåbent') ?? '', /^open +5\. Søndagsåbent$/u)
  })

  it('names a proposal without a title by its number', () => {
    assert.match(lineOf('5', '') ?? '', /^open +5$/u)
  })
})
