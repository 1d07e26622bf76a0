import assert from 'node:assert/strict'
import type {Inline, Prose} from '../../../src/core/model/prose.ts'
import {findCitations} from '../../../src/core/response/findCitations.ts'
import {originsIn} from '../../../src/core/response/originsIn.ts'
import type {IndexedCitation, Reading} from '../../../src/core/response/reading.ts'
import {sliceProse} from '../../../src/core/response/sliceProse.ts'
import {build} from './build.ts'

const MANY = 20_000

/** A list that counts how often one of its items is looked at. */
function counted<Item>(items: readonly Item[]): {list: readonly Item[]; looks: () => number} {
  let looks = 0
  const list = new Proxy(items, {
    get(target, property, receiver) {
      if (typeof property === 'string' && /^\d+$/.test(property)) looks++
      return Reflect.get(target, property, receiver) as unknown
    },
  })
  return {list, looks: () => looks}
}

/** A text of sentences of ten characters, each with a citation and a footnote in it. */
function manyCitations(): {prose: Prose; citations: readonly IndexedCitation[]} {
  const text = 'a b [@c]. '.repeat(MANY)
  const pieces = [{at: 0, length: text.length, start: 0, end: text.length}]
  const bare = {text, pieces, inlines: []}
  const inlines = Array.from({length: MANY}, (_, i): Inline => {
    const at = {start: 10 * i + 9, end: 10 * i + 9}
    return {kind: 'footnoteReference', label: `n${i}`, span: at, text: at}
  })
  const citations = findCitations(bare, text, false).map((each, index) => ({
    ...each,
    index,
    passage: 0,
  }))
  return {prose: {...bare, inlines}, citations}
}

describe('A paragraph with thousands of quotations', () => {
  const {prose, citations} = manyCitations()

  it('has all its citations', () => {
    assert.equal(citations.length, MANY)
    assert.deepEqual(citations[777]?.text, {start: 7774, end: 7778})
  })

  it('is not read whole for what one sentence cites', () => {
    const found = counted(citations)
    const inlines = counted(prose.inlines)
    const passage = {prose: {...prose, inlines: inlines.list}, quoted: false, role: 'body'}
    const reading = {
      passages: [{passage}],
      citationsOf: [found.list],
      footnotes: new Map([['n5000', [7]]]),
    } as unknown as Reading
    const origins = originsIn(reading, 0, {start: 50_000, end: 50_010})
    assert.deepEqual(origins, {citations: [5000, 7], hasOther: false})
    assert.ok(found.looks() < 60, `${found.looks()} citations`)
    assert.ok(inlines.looks() < 60, `${inlines.looks()} inlines`)
  })

  it('is not read whole for the words between two marks', () => {
    const pieces = counted(
      Array.from({length: MANY}, (_, i) => ({
        at: 10 * i,
        length: 10,
        start: 11 * i,
        end: 11 * i + 10,
      })),
    )
    const inlines = counted(prose.inlines)
    const part = sliceProse(
      {text: prose.text, pieces: pieces.list, inlines: inlines.list},
      {start: 50_005, end: 50_015},
    )
    assert.deepEqual(part.pieces, [
      {at: 0, length: 5, start: 55_005, end: 55_010},
      {at: 5, length: 5, start: 55_011, end: 55_016},
    ])
    assert.equal(part.inlines.length, 1)
    assert.ok(pieces.looks() < 60, `${pieces.looks()} pieces`)
    assert.ok(inlines.looks() < 60, `${inlines.looks()} inlines`)
  })

  it('may have more citations than a call takes arguments', function () {
    this.timeout(60_000)
    const {citations, footnotes} = build(`Se[^a].\n\n[^a]: ${'@b '.repeat(150_000)}\n`).response
    assert.equal(citations.length, 150_000)
    assert.equal(footnotes.length, 1)
  })

  it('gives each quotation its own citation', () => {
    const sentence = (i: number): string => `De skriver »et to tre fire« [@k${i}].`
    const text = Array.from({length: 5000}, (_, i) => sentence(i)).join(' ')
    const {quotes} = build(text).response
    assert.equal(quotes.length, 5000)
    assert.deepEqual(
      quotes.map(({citations}) => citations),
      Array.from({length: 5000}, (_, i) => [i]),
    )
  })
})
