import assert from 'node:assert/strict'
import fc from 'fast-check'
import {clip, formatMessage, longestMessage} from '../../src/output/formatMessage.ts'

describe('formatMessage', () => {
  it('puts arguments in their holes', () => {
    assert.equal(
      formatMessage('No proposal {number} in {file}.', {number: '7', file: 'a.yaml'}),
      'No proposal 7 in a.yaml.',
    )
  })

  it('takes the text of the reader’s language', () => {
    const danish = (english: string): string =>
      english === '{count} sources' ? '{count} kilder' : english
    assert.equal(formatMessage('{count} sources', {count: 3}, danish), '3 kilder')
  })

  it('chooses the word for one or for many', () => {
    const template = '{count} {count|warning|warnings}'
    assert.equal(formatMessage(template, {count: 1}), '1 warning')
    assert.equal(formatMessage(template, {count: 0}), '0 warnings')
    assert.equal(formatMessage(template, {count: 2}), '2 warnings')
  })

  it('leaves a hole without an argument as it is', () => {
    assert.equal(formatMessage('{a} and {b}', {a: 1}), '1 and {b}')
  })

  it('does not read the argument’s own braces', () => {
    assert.equal(formatMessage('{a}', {a: '{b}', b: 'x'}), '{b}')
  })

  it('is not fooled by names that every object has', () => {
    assert.equal(formatMessage('{constructor} {__proto__}'), '{constructor} {__proto__}')
  })

  it('keeps arguments on one line and shows what is invisible', () => {
    assert.equal(formatMessage('»{q}«', {q: 'a\r\n  b\u001b[31m\u202e'}), '»a b␛[31m\\u{202e}«')
  })

  it('hides civil registration numbers in arguments', () => {
    assert.equal(formatMessage('{q}', {q: 'CPR 010203-1234'}), 'CPR 0102••-••••')
  })

  it('cuts the longest argument and keeps the short one', () => {
    const message = formatMessage('»{quote}« is not in {key}.', {
      quote: 'ord '.repeat(200),
      key: 'notat',
    })
    assert.ok(message.length <= longestMessage)
    assert.match(message, /…« is not in notat\.$/u)
  })

  it('cuts two long arguments alike', () => {
    const message = formatMessage('{a}|{b}', {a: 'a'.repeat(400), b: 'b'.repeat(400)})
    assert.ok(message.length <= longestMessage)
    const [first = '', second = ''] = message.split('|')
    assert.ok(Math.abs(first.length - second.length) <= 1)
  })

  it('never breaks a character in two', () => {
    const message = formatMessage('x{a}', {a: '😀'.repeat(300)})
    assert.ok(message.isWellFormed())
    assert.match(message, /…$/u)
  })

  it('gives one line of at most 300 code units whatever the arguments are', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary'}),
        fc.string({unit: 'binary', maxLength: 900}),
        (a, b) => {
          const message = formatMessage('One {a} and {b} {a}.', {a, b})
          assert.ok(message.length <= longestMessage)
          assert.doesNotMatch(message, /[\p{Cc}\p{Cs}]/u)
        },
      ),
    )
  })
})

describe('clip', () => {
  it('leaves a short text alone and cuts a long one between words', () => {
    assert.equal(clip('en to tre', 9), 'en to tre')
    assert.equal(clip('en to tre fire', 12), 'en to tre…')
    assert.equal(clip('abcdefghij', 5), 'abcd…')
  })
})
