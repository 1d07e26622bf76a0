import assert from 'node:assert/strict'
import {writingPlace} from '../../src/client/writingPlace.ts'

const lines = ['---', 'title: Svar', '---', '', '# Svar', '', 'Sidste linje']
const end = {line: 6, character: 12}

describe('writingPlace', () => {
  it('is the cursor, where that is in the text', () => {
    for (const cursor of [{line: 3, character: 0}, {line: 4, character: 2}, end]) {
      assert.deepEqual(writingPlace(lines, cursor), cursor)
    }
  })

  it('is the end of the text for a cursor in the front matter or on one of its fences', () => {
    for (const line of [0, 1, 2]) {
      assert.deepEqual(writingPlace(lines, {line, character: 0}), end)
    }
  })

  it('takes a rule, and front matter that never ends, for text', () => {
    const start = {line: 0, character: 0}
    assert.deepEqual(writingPlace(['---', 'Tekst'], start), start)
    assert.deepEqual(writingPlace(['Tekst', '---', '---'], start), start)
  })

  it('is the beginning of an empty text', () => {
    assert.deepEqual(writingPlace([''], {line: 0, character: 0}), {line: 0, character: 0})
  })
})
