import assert from 'node:assert/strict'
import {LATIN, latinTable} from '../../../src/core/text/latinTable.ts'

describe('latinTable', () => {
  const table = latinTable({letters: 1, digits: 2, fractions: 3, raised: 4})

  it('says of every Latin character what Unicode says', () => {
    for (let code = 0; code < LATIN; code++) {
      const character = String.fromCharCode(code)
      const expected = /\p{L}/u.test(character)
        ? 1
        : /\p{Nd}/u.test(character)
          ? 2
          : !/\p{N}/u.test(character)
            ? 0
            : '¼½¾'.includes(character)
              ? 3
              : 4
      assert.equal(table[code], expected, `U+${code.toString(16)}`)
    }
    assert.equal(table.length, LATIN)
  })

  it('leaves out what has no value', () => {
    const letters = latinTable({letters: 7})
    assert.equal(letters['ø'.charCodeAt(0)], 7)
    assert.equal(letters['5'.charCodeAt(0)], 0)
  })
})
