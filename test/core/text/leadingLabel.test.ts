import assert from 'node:assert/strict'
import {foldNumber, leadingLabel, romanValue} from '../../../src/core/text/leadingLabel.ts'

describe('leadingLabel', () => {
  it('reads the word and the number that a text begins with', () => {
    const labels: readonly (readonly [string, string, string])[] = [
      ['Kapitel 2. Økonomi', 'kapitel', '2'],
      ['Nr. 4. Flere bænke', 'nr', '4'],
      ['1.1 Formål', '', '1.1'],
      ['1.b: Efterår', '', '1b'],
      ['- 3) Sand', '', '3'],
      ['(a) Gynger', '', 'a'],
      ['## 2. Økonomi', '', '2'],
      ['**Tabel 3** – Tal', 'tabel', '3'],
      ['Bilag A: Tal', 'bilag', 'a'],
      ['§ 18 a. Bænke', '§', '18a'],
      ['§§ 3 og 5', '§§', '3'],
      ['Stk. 2. Tilsyn', 'stk', '2'],
      ['IV. Økonomi', '', 'iv'],
      ['3', '', '3'],
    ]
    for (const [text, word, number] of labels) {
      assert.deepEqual(leadingLabel(text), {word, number}, text)
    }
  })

  it('reads none from other words', () => {
    for (const text of ['', 'Økonomi', 'I parken er der gynger.', 'Alle børn', '…', '—']) {
      assert.equal(leadingLabel(text), undefined, text)
    }
  })
})

describe('foldNumber', () => {
  it('makes the ways of writing one number the same, and keeps others apart', () => {
    assert.deepEqual(['1.b', '1 B', '1b.', '(1b)', '01b'].map(foldNumber), Array(5).fill('1b'))
    assert.notEqual(foldNumber('3.2'), foldNumber('3.20'))
    assert.notEqual(foldNumber('3.2'), foldNumber('32'))
    assert.equal(foldNumber('10'), '10')
  })
})

describe('romanValue', () => {
  it('counts in either case, and nothing that is no number', () => {
    assert.deepEqual(['i', 'IV', 'xiv', 'XC', 'cxl'].map(romanValue), [1, 4, 14, 90, 140])
    assert.deepEqual(['', 'iiii', 'vx', 'a', '4'].map(romanValue), Array(5).fill(undefined))
  })
})
