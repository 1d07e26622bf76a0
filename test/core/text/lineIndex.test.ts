import assert from 'node:assert/strict'
import {LineIndex} from '../../../src/core/text/lineIndex.ts'

describe('LineIndex', () => {
  it('counts \\n, \\r\\n and a lone \\r as line ends, and nothing else', () => {
    const lines = new LineIndex('a\nb\r\nc\rd\u2028e\u0085f\fg')
    assert.equal(lines.lineCount, 4)
    assert.deepEqual(lines.positionAt(7), {line: 3, column: 0})
    assert.equal(lines.lineText(3), 'd\u2028e\u0085f\fg')
    assert.equal(lines.lineText(1), 'b')
  })

  it('counts columns in UTF-16 code units', () => {
    assert.deepEqual(new LineIndex('😀x').positionAt(2), {line: 0, column: 2})
  })

  it('takes an offset outside the text for the nearest end', () => {
    const lines = new LineIndex('ab\nc')
    assert.deepEqual(lines.positionAt(-3), {line: 0, column: 0})
    assert.deepEqual(lines.positionAt(99), {line: 1, column: 1})
  })
})
