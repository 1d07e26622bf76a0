import assert from 'node:assert/strict'
import fc from 'fast-check'
import {DocumentText} from '../../src/service/documentText.ts'

const texts = fc.array(fc.constantFrom('a', 'ø', '😀', ' ', '\n', '\r', '\r\n', '\u2028'), {
  maxLength: 30,
})

describe('DocumentText', () => {
  it('counts lines by \\n, \\r\\n and \\r and by nothing else', () => {
    const text = new DocumentText('a\nb\r\nc\rd\u2028e')
    assert.equal(text.lineCount, 4)
    assert.deepEqual(text.positionAt(9), {line: 3, character: 2})
  })

  it('counts characters in UTF-16 code units', () => {
    const text = new DocumentText('😀æ\n')
    assert.deepEqual(text.positionAt(3), {line: 0, character: 3})
    assert.equal(text.offsetAt({line: 0, character: 2}), 2)
  })

  it('takes positions outside the text for the nearest place in it', () => {
    const text = new DocumentText('ab\r\ncd')
    for (const [line, character, offset] of [
      [0, 99, 2],
      [99, 0, 6],
      [-1, -5, 0],
      [Number.NaN, 1, 1],
      [1, Number.POSITIVE_INFINITY, 4],
      [1, 99, 6],
    ] as const) {
      assert.equal(text.offsetAt({line, character}), offset)
    }
  })

  it('takes a range whose end stands first for the one it must be', () => {
    const text = new DocumentText('abcd')
    const range = {start: {line: 0, character: 3}, end: {line: 0, character: 1}}
    assert.deepEqual(text.spanOf(range), {start: 1, end: 3})
  })

  it('has the same lines after changes as a text that is new', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(40), fc.nat(10), texts), {maxLength: 8}),
        (first, changes) => {
          let text = new DocumentText(first.join(''))
          for (const [at, length, put] of changes) {
            const start = Math.min(at, text.text.length)
            const end = Math.min(start + length, text.text.length)
            text = text.change({start, end}, put.join(''))
          }
          const fresh = new DocumentText(text.text)
          assert.equal(text.lineCount, fresh.lineCount)
          for (let at = 0; at <= text.text.length; at++) {
            assert.deepEqual(text.positionAt(at), fresh.positionAt(at))
          }
        },
      ),
    )
  })

  it('finds every offset again by its position, but in the middle of a line end', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = new DocumentText(parts.join(''))
        for (let at = 0; at <= text.text.length; at++) {
          if (text.text.slice(at - 1, at + 1) === '\r\n') continue
          assert.equal(text.offsetAt(text.positionAt(at)), at)
        }
      }),
    )
  })
})
