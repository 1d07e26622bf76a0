import assert from 'node:assert/strict'
import {readWords} from '../../../src/core/text/readWords.ts'

function keys(text: string): readonly string[] {
  return readWords(text).words.map(({key}) => key)
}

describe('readWords', () => {
  it('reads words, figures and the signs that are read aloud', () => {
    assert.deepEqual(keys('Efter § 6, stk. 2, ydes 40 % (5,7 mio. kr.)'), [
      ...['efter', '§', '6', 'stk', '2', 'ydes', '40', '%', '5,7', 'mio', 'kr'],
    ])
  })

  it('reads a figure without the points that part its thousands', () => {
    assert.deepEqual(keys('12.830 og 1.250.000,50, men 10.30 og 3.2'), [
      ...['12830', 'og', '1250000,50', 'men', '10.30', 'og', '3.2'],
    ])
  })

  it('reads a soft hyphen and a line end inside a word as nothing', () => {
    assert.deepEqual(keys('sam\u00ADarbejde og koor-\ndinering'), [
      'samarbejde',
      'og',
      'koordinering',
    ])
  })

  it('keeps what stands between words', () => {
    const {words, tail} = readWords('– Ja, „tak“ (nu).')
    assert.deepEqual(
      words.map(({gap}) => gap),
      ['- ', ', "', '" ('],
    )
    assert.equal(tail, ').')
  })

  it('gives each word its place in the text', () => {
    const text = 'Det **er** s&aring;'
    assert.deepEqual(
      readWords(text).words.map(({start, end}) => text.slice(start, end)),
      ['Det', 'er', 's&aring;'],
    )
  })

  it('reads a range of a text with the places of the whole', () => {
    const text = 'et to tre'
    assert.deepEqual(
      readWords(text, {start: 3, end: 5}).words.map(({key, start}) => [key, start]),
      [['to', 3]],
    )
  })
})
