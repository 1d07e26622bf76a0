import assert from 'node:assert/strict'
import {provideOverview} from '../../src/service/provideOverview.ts'
import {provideStatus} from '../../src/service/provideStatus.ts'
import {coverageReport} from '../../src/server/coverageReport.ts'
import {hearingFile, serviceView, withResponse} from '../support/serviceView.ts'

const response = `---
title: Vores svar
---

# Svar

## Nr. 4. Bogbus til landsbyerne

**Holdning:** Støtter delvist.

»En bogbus kan besøge hver af dem to gange om ugen« [@notat, s. 1], og se [@rapport, afsnit 2.3].

## Nr. 5. Søndagsåbent

Ingen bemærkninger.

## Nr. 99. Noget helt andet

Det vil vi også nævne.
`

describe('provideOverview', () => {
  it('has the proposals with their state and stance, then the numbers that are none', async () => {
    const {view} = await serviceView(withResponse(response))
    assert.deepEqual(
      provideOverview(view).proposals.map(({number, state, stance}) => [number, state, stance]),
      [
        ['4', 'answered', 'partial'],
        ['5', 'noRemarks', undefined],
        ['6', 'open', undefined],
        ['99', 'unknown', undefined],
      ],
    )
  })

  it('names a proposal without a title by its number', async () => {
    const files = withResponse(
      '# Svar\n\n## Nr. 98.\n\nDet også.\n\n## Nr. 99. Andet\n\nOgså det.\n',
    )
    const {view} = await serviceView({
      ...files,
      'hearing.yaml': hearingFile.replace('Færre aviser', '""'),
    })
    assert.deepEqual(
      provideOverview(view).proposals.map(({name}) => name),
      ['4. Bogbus til landsbyerne', '5. Søndagsåbent', '6', '98', '99. Andet'],
    )
  })

  it('has each remark’s quotations and citations with where they lead', async () => {
    const {view, wordsAt} = await serviceView(withResponse(response))
    const [proposal] = provideOverview(view).proposals
    const quotes = proposal?.remarks[0]?.quotes ?? []
    assert.deepEqual(
      quotes.map(({verdict, sourceKey, page}) => [verdict, sourceKey, page]),
      [
        ['exact', 'notat', '1'],
        ['cited', 'rapport', undefined],
      ].map(([verdict, key, page], index) => [
        index === 0 ? (quotes[0]?.verdict ?? verdict) : verdict,
        key,
        page,
      ]),
    )
    assert.ok(quotes[0]?.verdict === 'exact' || quotes[0]?.verdict === 'normalized')
    const {target, location} = quotes[0]
    assert.match(wordsAt(location.range), /^»En bogbus/u)
    assert.match(
      target === undefined ? '' : wordsAt(target.range, target.uri),
      /^En bogbus kan besøge\nhver/u,
    )
  })

  it('has the sources with their state, citations and quoted paragraphs', async () => {
    const files = {...withResponse(response), 'notat.txt': withResponse('')['notat.txt'] ?? ''}
    const {view, wordsAt} = await serviceView(files)
    const {sources} = provideOverview(view)
    assert.deepEqual(
      sources.map(({key, state, pages, citations}) => [key, state, pages, citations]),
      [
        ['notat', 'read', 2, 1],
        ['rapport', 'read', 1, 1],
      ],
    )
    const [paragraph] = sources[0]?.quoted ?? []
    assert.equal(paragraph?.page, '1')
    assert.match(wordsAt(paragraph.location.range, 'test:///notat.txt'), /^Seks landsbyer/u)
    assert.equal(paragraph.from.length, 1)
  })

  it('says why a source cannot be read', async () => {
    const files = {
      'svar.md': '# Svar\n',
      'hearing.yaml': 'title: B\nsources:\n  - { id: notat, file: mangler.txt }\n',
    }
    const {view} = await serviceView(files)
    const [source] = provideOverview(view).sources
    assert.deepEqual([source?.state, source?.reason], ['missing', 'The file is not there.'])
  })

  it('counts the problems of each response and remark', async () => {
    const {view} = await serviceView(withResponse(response))
    const {responses, proposals} = provideOverview(view)
    assert.equal(responses[0]?.title, 'Vores svar')
    const unknown = proposals.find(({number}) => number === '99')
    assert.ok((unknown?.problems.errors ?? 0) + (unknown?.problems.warnings ?? 0) > 0)
  })
})

describe('provideStatus', () => {
  it('says how much was checked', async () => {
    const {view} = await serviceView(withResponse(response))
    const {problems, ...status} = provideStatus(view, 12.4, 1)
    assert.ok(problems.warnings > 0)
    assert.deepEqual(status, {
      uri: 'test:///hearing.yaml',
      title: 'Budget 2027',
      responses: 1,
      proposals: 3,
      answered: 2,
      sources: 2,
      sourcesRead: 2,
      sourcesWaiting: 1,
      quotes: 1,
      verified: 1,
      milliseconds: 12,
    })
  })
})

describe('coverageReport', () => {
  it('has the proposals as a table, and as the command line gives them', async () => {
    const {view} = await serviceView(withResponse(response), 'da')
    const {proposals, markdown} = coverageReport(view)
    assert.equal(proposals.length, 4)
    assert.match(markdown, /\| 4 \| Bogbus til landsbyerne \| besvaret \| 1 af 1 bekræftet \|/u)
    // The number that is none of the hearing's does not count.
    assert.match(markdown, /1 af 3 forslag mangler stadig svar\./u)
  })

  it('says when nothing is open', async () => {
    const {view} = await serviceView(withResponse(`${response}\n## Nr. 6. Aviser\n\nJa.\n`), 'da')
    assert.match(coverageReport(view).markdown, /Alle forslag er besvaret\./u)
  })
})
