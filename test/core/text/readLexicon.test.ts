import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {readLexicon} from '../../../src/core/text/readLexicon.ts'
import {ownLexicon} from '../../support/ownLexicon.ts'

const lexicon = ownLexicon()

/** The forms of a word in the order of their categories, `c:sagen`. */
function forms(word: string, categories = 'abcdefghijklmnopqrstuvw'): readonly string[] {
  return lexicon
    .formsOf(word)
    .filter(({category}) => categories.includes(category))
    .map(({form, category}) => `${category}:${form}`)
    .sort()
}

describe('readLexicon', () => {
  it('gives all forms of a noun', () => {
    assert.deepEqual(forms('naboskab').length > 6, true)
    assert.deepEqual(forms('klub'), [
      'a:klub',
      'b:klubs',
      'c:klubben',
      'd:klubbens',
      'g:klubber',
      'h:klubbers',
      'i:klubberne',
      'j:klubbernes',
    ])
  })

  it('gives both forms where two are right', () => {
    assert.deepEqual(forms('teater', 'e'), ['e:teateret', 'e:teatret'])
  })

  it('gives plurals with another vowel, in compounds too', () => {
    assert.deepEqual(forms('barn', 'gi'), ['g:børn', 'i:børnene'])
    assert.ok(forms('lærebog', 'g').includes('g:lærebøger'))
  })

  it('gives strong verbs and adjectives', () => {
    const written = forms('skrive').map((each) => each.slice(2))
    for (const form of ['skriver', 'skrev', 'skrevet', 'skrives', 'skrivende']) {
      assert.ok(written.includes(form), form)
    }
    assert.deepEqual(forms('grøn', 'klm'), ['k:grøn', 'l:grønt', 'm:grønne'])
  })

  it('tells what a form is of which word', () => {
    const readings = lexicon.readingsOf('bruger').map(({word, category}) => `${category}:${word}`)
    assert.ok(readings.includes('a:bruger'))
    assert.ok(readings.includes('q:bruge'))
    assert.deepEqual(lexicon.readingsOf('husene'), [{word: 'hus', category: 'i'}])
  })

  it('knows what a word is as the first part of a compound', () => {
    assert.ok(lexicon.readingsOf('høring').some(({category}) => category === 'a'))
    assert.ok(lexicon.readingsOf('hørings').some(({category}) => category === 'x'))
  })

  it('has nothing for what is no Danish word', () => {
    for (const word of ['', 'x7', 'klientelsk', 'ℵ', 'Zzzz', '\u0000', 'a'.repeat(300)]) {
      assert.deepEqual(lexicon.formsOf(word), [], word)
      assert.deepEqual(lexicon.readingsOf(word), [], word)
    }
  })

  it('finds its way back from every form to the word', () => {
    for (const word of ['by', 'ø', 'forening', 'middel', 'museum', 'gå', 'syg', 'åben']) {
      for (const {form, category} of lexicon.formsOf(word)) {
        assert.ok(
          lexicon.readingsOf(form).some((each) => each.word === word && each.category === category),
          form,
        )
      }
    }
  })

  it('takes any word', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (word) => {
        assert.deepEqual(lexicon.formsOf(`${word}7`), [])
        lexicon.readingsOf(word)
      }),
    )
  })

  it('refuses bytes that are no lexicon', () => {
    const bytes = readFileSync(new URL('../../../src/generated/danish.lex', import.meta.url))
    assert.equal(readLexicon(new Uint8Array()), undefined)
    assert.equal(readLexicon(bytes.subarray(4)), undefined)
    assert.equal(readLexicon(bytes.subarray(0, 1000)), undefined)
  })

  it('is small', () => {
    const bytes = readFileSync(new URL('../../../src/generated/danish.lex', import.meta.url))
    assert.ok(bytes.length < 3_000_000)
  })
})
