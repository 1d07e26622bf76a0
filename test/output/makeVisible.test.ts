import assert from 'node:assert/strict'
import fc from 'fast-check'
import {makeVisible, toSafeJson} from '../../src/output/makeVisible.ts'

describe('makeVisible', () => {
  it('shows controls as their pictures', () => {
    assert.equal(makeVisible('\u001b[31m\u0007\u007f\n\t'), '␛[31m␇␡␊␉')
  })

  it('shows C1, bidirectional and other invisible characters by number', () => {
    assert.equal(makeVisible('\u009b31m'), '\\u{9b}31m')
    assert.equal(makeVisible('a\u202eb\u2066'), 'a\\u{202e}b\\u{2066}')
    assert.equal(makeVisible('\u200b\ufeff\u00ad\u2028'), '\\u{200b}\\u{feff}\\u{ad}\\u{2028}')
    assert.equal(makeVisible('\u{e0041}'), '\\u{e0041}')
  })

  it('shows lone surrogates and non-characters, which XML and UTF-8 cannot hold', () => {
    assert.equal(makeVisible('\ud800x\udfff\uffff'), '\\u{d800}x\\u{dfff}\\u{ffff}')
  })

  it('leaves letters, signs, emoji and no-break spaces alone', () => {
    const text = 'Ærø – »blåbærgrød« 5,7 kr. ☺️ 😀 §\u00a06 a\u030a'
    assert.equal(makeVisible(text), text)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const once = makeVisible(text)
        assert.equal(makeVisible(once), once)
        assert.ok(once.isWellFormed())
      }),
    )
  })
})

describe('the characters that are told fast to be safe', () => {
  it('are none of those that are made visible', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code)
      const fast = makeVisible(character)
      // Beside a character that is surely not among the fast ones, every one is looked at closely.
      const close = makeVisible(`\u200b${character}`).slice('\\u{200b}'.length)
      assert.equal(fast, close, code.toString(16))
    }
  })
})

describe('toSafeJson', () => {
  it('gives back exactly what was there, with nothing unsafe in between', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const json = toSafeJson({[text]: text}, 1)
        assert.deepEqual(JSON.parse(json), {[text]: text})
        assert.equal(makeVisible(json.replaceAll('\n', '')), json.replaceAll('\n', ''))
      }),
    )
  })
})
