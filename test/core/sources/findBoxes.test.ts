import assert from 'node:assert/strict'
import type {SourceLayout} from '../../../src/core/model/source.ts'
import {findBoxes} from '../../../src/core/sources/findBoxes.ts'

/** Two lines: `svømme-` over `hallen åbner`, and one on the next page. */
const layout: SourceLayout = {
  pages: Int32Array.of(0, 0, 5950, 8420, 0, 0, 5950, 8420),
  lines: Int32Array.from([
    0, 7, 0, 500, 7000, 850, 7100, 8, 20, 0, 500, 6860, 1100, 6960, 22, 26, 1, 500, 7000, 700, 7100,
  ]),
  words: Int32Array.of(0, 7, 500, 850, 8, 14, 500, 800, 15, 20, 850, 1100, 22, 26, 500, 700),
}

const none = new Int32Array(0)

describe('findBoxes', () => {
  it('gives a box a line, from the first to the last word that a span touches', () => {
    assert.deepEqual(findBoxes(layout, {start: 3, end: 10}), [
      {page: 0, x0: 50, y0: 700, x1: 85, y1: 710},
      {page: 0, x0: 50, y0: 686, x1: 80, y1: 696},
    ])
  })

  it('follows a span to the next page', () => {
    assert.deepEqual(
      findBoxes(layout, {start: 15, end: 26}).map(({page, x0}) => [page, x0]),
      [
        [0, 85],
        [1, 50],
      ],
    )
  })

  it('gives nothing for what stands between lines, or outside of the text', () => {
    assert.deepEqual(findBoxes(layout, {start: 20, end: 22}), [])
    assert.deepEqual(findBoxes(layout, {start: 90, end: 99}), [])
    assert.deepEqual(findBoxes({pages: none, lines: none, words: none}, {start: 0, end: 9}), [])
  })
})
