import assert from 'node:assert/strict'
import type {PageContent} from '../../../../src/core/sources/pdf/layOutPage.ts'
import {warnOfPages} from '../../../../src/core/sources/pdf/warnOfPages.ts'
import {fragment} from '../../../support/fragments.ts'

const A4 = {x0: 0, y0: 0, x1: 595, y1: 842}

function pageOf(text: string, more: Partial<PageContent> = {}): PageContent {
  return {
    ...A4,
    page: A4,
    label: undefined,
    fragments: [fragment(text, 60, 700)],
    asides: [],
    grids: [],
    bullets: [],
    scanned: false,
    picture: false,
    hidden: new Map(),
    letters: 1000,
    unmapped: 0,
    isInWord: false,
    ...more,
  }
}

function rulesOf(...pages: readonly PageContent[]): string[] {
  return warnOfPages(pages, []).map(({ruleId, page}) => `${ruleId} ${page}`)
}

describe('warnOfPages', () => {
  it('tells of a single letter in a word that nobody knows', () => {
    const clean = pageOf('Svømmehallen holder åbent')
    assert.deepEqual(rulesOf(clean, pageOf('Svømmehallens ak\ue123vitet')), [
      'source/garbled-text 1',
    ])
    assert.deepEqual(rulesOf(pageOf('\ue123mer og dage')), ['source/garbled-text 0'])
    assert.deepEqual(rulesOf(pageOf('åbnings\ufffdider')), ['source/garbled-text 0'])
  })

  it('is silent about a few signs that stand alone, as the marks of lists do', () => {
    assert.deepEqual(rulesOf(pageOf('\ue123 Svømmehallen'), pageOf('Se mere \ue456')), [])
  })

  it('tells of a page of which many letters have no meaning', () => {
    assert.deepEqual(rulesOf(pageOf('', {unmapped: 120})), ['source/garbled-text 0'])
    assert.deepEqual(rulesOf(pageOf('', {unmapped: 80})), [])
  })

  it('tells of a page that is only a picture', () => {
    assert.deepEqual(rulesOf(pageOf('', {letters: 0, picture: true})), ['source/no-text 0'])
  })
})
