import assert from 'node:assert/strict'
import type {Prose} from '../../../src/core/model/prose.ts'
import {documentSpan} from '../../../src/core/text/documentSpan.ts'

/** `**A:** b &amp; c` without its marks. */
const prose: Prose = {
  text: 'A: b & c',
  pieces: [
    {at: 0, length: 2, start: 2, end: 4},
    {at: 2, length: 3, start: 6, end: 9},
    {at: 5, length: 1, start: 9, end: 14},
    {at: 6, length: 2, start: 14, end: 16},
  ],
  inlines: [],
}

describe('documentSpan', () => {
  it('finds a stretch within one piece', () => {
    assert.deepEqual(documentSpan(prose, {start: 3, end: 4}), {start: 7, end: 8})
  })

  it('takes the markup between two pieces along', () => {
    assert.deepEqual(documentSpan(prose, {start: 0, end: 4}), {start: 2, end: 8})
  })

  it('takes the whole of an indivisible piece', () => {
    assert.deepEqual(documentSpan(prose, {start: 5, end: 6}), {start: 9, end: 14})
    assert.deepEqual(documentSpan(prose, {start: 4, end: 8}), {start: 8, end: 16})
  })

  it('gives an empty span for an empty prose', () => {
    assert.deepEqual(documentSpan({text: '', pieces: [], inlines: []}, {start: 0, end: 0}), {
      start: 0,
      end: 0,
    })
  })
})
