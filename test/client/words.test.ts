import assert from 'node:assert/strict'
import {say, sayCount} from '../../src/client/words.ts'

describe('say', () => {
  it('fills the holes of a text in either language', () => {
    assert.equal(say('da', 'pages', {count: 3}), '3 sider')
    assert.equal(say('en', 'pages', {count: 3}), '3 pages')
  })

  it('leaves a hole that nothing is given for', () => {
    assert.equal(say('da', 'page'), 's. {page}')
  })
})

describe('sayCount', () => {
  it('has a word of its own for one', () => {
    assert.equal(sayCount('da', 1, 'oneQuote', 'quotes'), '1 citat')
    assert.equal(sayCount('da', 0, 'oneQuote', 'quotes'), '0 citater')
    assert.equal(sayCount('en', 2, 'oneQuote', 'quotes'), '2 quotations')
  })
})
