import assert from 'node:assert/strict'
import {findSpellings} from '../../../src/core/suggesting/findSpellings.ts'

describe('findSpellings', () => {
  const known = new Set(['vinterbading', 'kort'])
  const spellingsOf = (key: string): readonly string[] =>
    findSpellings(key, (other) => known.has(other))

  it('finds a key with a letter less, more or other, and with two swapped', () => {
    for (const key of ['vinterbadig', 'vinterbadinge', 'vinterbadung', 'vinetrbading']) {
      assert.deepEqual(spellingsOf(key), ['vinterbading'], key)
    }
    assert.deepEqual(spellingsOf('vinterbading'), [])
  })

  it('leaves short keys, pairs and endless ones alone', () => {
    assert.deepEqual(spellingsOf('kortt'), [])
    assert.deepEqual(spellingsOf('12345 67890'), [])
    assert.deepEqual(spellingsOf('a'.repeat(1000)), [])
  })
})
