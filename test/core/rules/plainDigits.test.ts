import assert from 'node:assert/strict'
import {plainDigits} from '../../../src/core/rules/plainDigits.ts'

describe('plainDigits', () => {
  it('writes the digits of any script as 0 to 9', () => {
    assert.equal(plainDigits('０１２９'), '0129')
    assert.equal(plainDigits('٠١٢٩'), '0129')
    assert.equal(plainDigits('०१२९'), '0129')
  })

  it('keeps the length of every text', () => {
    for (const text of ['', 'abc', '0１a٣', '𝟙𝟚', '½²']) {
      assert.equal(plainDigits(text).length, text.length)
    }
  })

  it('leaves a text without such digits as it is', () => {
    assert.equal(plainDigits('Nr. 5 og ½'), 'Nr. 5 og ½')
  })
})
