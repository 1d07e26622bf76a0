import assert from 'node:assert/strict'
import type {LinkedQuote} from '../../../src/core/model/linked.ts'
import {linkFiles} from '../../support/checkFiles.ts'

const HEARING = `title: Budget 2027
sources:
  - {id: notat, title: Notat, file: notat.txt}
  - {id: plan, title: Plan, file: plan.txt}
`
/** The same sentence under two headings, each with one of its own before it. */
const NOTE = `1. Bogbussen

Bussen kører til syv landsbyer hver uge.

Udgiften holdes inden for rammen.

2. Filialen

Filialen holder åbent fire dage om ugen.

Udgiften holdes inden for rammen.
`

async function link(
  response: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly LinkedQuote[]> {
  const all = {
    'hearing.yaml': HEARING,
    'notat.txt': NOTE,
    'plan.txt': 'En plan uden de ord.\n',
    ...files,
  }
  const {responses} = await linkFiles(new Map(Object.entries({...all, 'svar.md': response})))
  return responses[0]?.quotes ?? []
}

function foundAt({resolution}: LinkedQuote | {readonly resolution?: undefined} = {}):
  number | undefined {
  return resolution === undefined || resolution.kind === 'notFound'
    ? undefined
    : resolution.passage.span.start
}

describe('linkQuotes', () => {
  it('takes the place near the quotation before, where two are as good', async () => {
    const [, second] = await link(
      '»Filialen holder åbent fire dage om ugen« og »Udgiften holdes inden for rammen« [@notat].\n',
    )
    assert.equal(foundAt(second), NOTE.lastIndexOf('Udgiften'))
    const [, other] = await link(
      '»Bussen kører til syv landsbyer hver uge« [@notat], og »Udgiften holdes inden for rammen« [@notat].\n',
    )
    assert.equal(foundAt(other), NOTE.indexOf('Udgiften'))
  })

  it('is in doubt where nothing tells two places apart', async () => {
    const [only] = await link('»Udgiften holdes inden for rammen« [@notat].\n')
    assert.equal(only?.resolution?.kind, 'ambiguous')
  })

  it('looks nothing up for a quotation with an origin of its own', async () => {
    const [only] = await link(
      '»Bussen kører til syv landsbyer hver uge«[^1].\n\n[^1]: <https://example.org>\n',
    )
    assert.equal(only?.resolution, undefined)
  })

  it('looks nothing up elsewhere where the cited source was not read', async () => {
    const [only] = await link('»Bussen kører til syv landsbyer hver uge« [@plan].\n', {
      'plan.txt': '%PDF-1.7\n',
    })
    assert.equal(only?.resolution, undefined)
    assert.equal(only?.citation?.source?.state.kind, 'unreadable')
  })

  it('finds the words in another source than the one cited', async () => {
    const [only] = await link('»Bussen kører til syv landsbyer hver uge« [@plan].\n')
    assert.equal(only?.resolution?.kind, 'elsewhere')
    assert.equal(foundAt(only), NOTE.indexOf('Bussen'))
  })

  it('looks a quotation without citation, or with an unknown key, up in every source', async () => {
    for (const citation of ['', ' [@ukendt]']) {
      const [only] = await link(`»Bussen kører til syv landsbyer hver uge«${citation}.\n`)
      assert.equal(foundAt(only), NOTE.indexOf('Bussen'), citation)
    }
  })
})
