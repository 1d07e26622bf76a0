import assert from 'node:assert/strict'
import {lowerCase} from '../../../src/core/text/lowerCase.ts'

describe('lowerCase', () => {
  it('gives small letters', () => {
    assert.equal(lowerCase('SE NEDENSTÅENDE ÆØÅ'), 'se nedenstående æøå')
  })

  it('leaves every letter where it was', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code)
      assert.equal(lowerCase(character).length, character.length, code.toString(16))
    }
    assert.equal(lowerCase('İstanbul'), 'istanbul')
  })
})
