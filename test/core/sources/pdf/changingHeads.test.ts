import assert from 'node:assert/strict'
import {findRunningHeads} from '../../../../src/core/sources/pdf/findRunningHeads.ts'
import {fragment} from '../../../support/fragments.ts'

const chapters = ['Haller og bade', 'Biblioteker', 'Idræt for alle', 'Musik']

function pagesWith(size: number, y: number): Parameters<typeof findRunningHeads>[0] {
  return chapters.map((chapter) => ({
    x0: 0,
    y0: 0,
    x1: 595,
    y1: 842,
    fragments: [
      fragment(chapter, 60, y, {size}),
      ...Array.from({length: 12}, (_, at) =>
        fragment(`Her er linje nummer ${at} om ${chapter}`, 60, 700 - 14 * at),
      ),
    ],
  }))
}

function found(pages: Parameters<typeof findRunningHeads>[0]): string[] {
  return findRunningHeads(pages).flatMap(({fragments}) => [...fragments].map(({text}) => text))
}

describe('Running heads that say something else on each page', () => {
  it('are those in smaller letters at one place over the text', () => {
    assert.deepEqual(found(pagesWith(8, 790)), chapters)
  })

  it('are no headings of chapters that each begin a page', () => {
    assert.deepEqual(found(pagesWith(14, 790)), [])
    assert.deepEqual(found(pagesWith(10, 790)), [])
  })

  it('are no notes at the foot', () => {
    assert.deepEqual(found(pagesWith(8, 60)), [])
  })
})
