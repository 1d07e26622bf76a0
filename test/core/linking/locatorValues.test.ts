import assert from 'node:assert/strict'
import {locatorValues, sameNumber} from '../../../src/core/linking/locatorValues.ts'

describe('locatorValues', () => {
  function ranges(value: string): readonly string[] {
    return locatorValues(value).map(({from, to}) => (from === to ? from : `${from}–${to}`))
  }

  it('takes numbers, ranges and lists apart', () => {
    assert.deepEqual(ranges('3'), ['3'])
    assert.deepEqual(ranges('3-4'), ['3–4'])
    assert.deepEqual(ranges('3 – 4'), ['3–4'])
    assert.deepEqual(ranges('ii-iv'), ['ii–iv'])
    assert.deepEqual(ranges('3.1–3.3'), ['3.1–3.3'])
    assert.deepEqual(ranges('3, 5 og 7-8'), ['3', '5', '7–8'])
    assert.deepEqual(ranges('1.b'), ['1b'])
    assert.deepEqual(ranges('68 c'), ['68c'])
  })

  it('counts on for f. and ff.', () => {
    assert.deepEqual(ranges('12 f.'), ['12–13'])
    assert.deepEqual(ranges('12ff.'), ['12–14'])
  })

  it('gives none for nothing', () => {
    assert.deepEqual(ranges(''), [])
    assert.deepEqual(ranges(' , '), [])
  })
})

describe('sameNumber', () => {
  it('holds a Roman number against figures, but not against letters', () => {
    assert.ok(sameNumber('ii', '2') && sameNumber('2', 'ii') && sameNumber('a', 'a'))
    assert.ok(!sameNumber('ii', '3') && !sameNumber('i', 'v') && !sameNumber('b', '2'))
  })
})
