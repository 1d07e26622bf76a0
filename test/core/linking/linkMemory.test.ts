import assert from 'node:assert/strict'
import {createHearingMemory, linkHearing} from '../../../src/core/linking/linkHearing.ts'
import type {LinkedHearing} from '../../../src/core/model/rule.ts'
import {openResponse} from '../../../src/core/openResponse.ts'
import {linkFiles} from '../../support/checkFiles.ts'

const source = `Budgetnotat

Der afsættes 2,4 mio. kr. årligt til bogbussen i de seks landsbyer.

Ordningen kan ikke drives forsvarligt uden en fast koordinator på fuld tid.

Der afsættes 2,4 mio. kr. årligt til bogbussen i de seks landsbyer.
`

const response = `# Svar

## Nr. 1. Bogbus

»Der afsættes 2,4 mio. kr. årligt til bogbussen« [@notat].

> Ordningen kan ikke drives uden en fast koordinator på fuld tid.
>
> [@notat]

»Ordningen kan drives forsvarligt uden en fast koordinator« [@notat].
`

const files = new Map([
  [
    'hearing.yaml',
    'title: Budget\nproposals: [{number: "1", title: Bogbus}]\nsources: [{id: notat, file: notat.txt}]\nterms: [{preferred: bogbus}]\n',
  ],
  ['notat.txt', source],
  ['svar.md', response],
])

/** What a link has besides functions. */
function valuesOf({responses}: LinkedHearing): unknown {
  return responses.map(({quotes, citations, remarks, terms, verbatimRuns, mentions}) => {
    return {quotes, citations, remarks, terms, verbatimRuns, mentions}
  })
}

describe('linkHearing with a memory', () => {
  it('gives what it gives without one, for one text after another', async () => {
    const first = await linkFiles(files)
    const {project, sources} = first
    const memory = createHearingMemory()
    for (const text of [
      response,
      `${response}\nMere tekst.\n`,
      response.replace('årligt', 'om året'),
      response.replace('[@notat].', '[@notat, s. 1].'),
      '',
      response,
    ]) {
      const opened = openResponse({file: 'svar.md', text, proposalPrefixes: ['Nr.']})
      const parts = {project, sources, responses: [opened]}
      assert.deepEqual(valuesOf(linkHearing({...parts, memory})), valuesOf(linkHearing(parts)))
    }
  })

  it('does not look at a response again that is the same object', async () => {
    const {project, sources} = await linkFiles(files)
    const memory = createHearingMemory()
    const opened = openResponse({file: 'svar.md', text: response, proposalPrefixes: ['Nr.']})
    const parts = {project, sources, responses: [opened], memory}
    assert.equal(linkHearing(parts).responses[0], linkHearing(parts).responses[0])
  })

  it('does not search again for words that it has found', async () => {
    const {project, sources} = await linkFiles(files)
    const memory = createHearingMemory()
    const resolutions = [response, `Nyt først.\n\n${response}`].map((text) => {
      const opened = openResponse({file: 'svar.md', text, proposalPrefixes: ['Nr.']})
      const {responses} = linkHearing({project, sources, responses: [opened], memory})
      return responses[0]?.quotes.map(({resolution}) => resolution) ?? []
    })
    assert.equal(resolutions[0]?.length, 3)
    resolutions[0].forEach((each, index) => assert.equal(resolutions[1]?.[index], each))
  })

  it('begins anew for other sources', async () => {
    const {project, sources} = await linkFiles(files)
    const other = await linkFiles(new Map([...files, ['notat.txt', source.replace('2,4', '4,2')]]))
    const memory = createHearingMemory()
    const opened = openResponse({file: 'svar.md', text: response, proposalPrefixes: ['Nr.']})
    linkHearing({project, sources, responses: [opened], memory})
    const parts = {project: other.project, sources: other.sources, responses: [opened]}
    assert.deepEqual(valuesOf(linkHearing({...parts, memory})), valuesOf(linkHearing(parts)))
  })
})
