import assert from 'node:assert/strict'
import {signedEdit} from '../../../../src/core/rules/quote/signedEdit.ts'
import {editedQuotation} from '../../../support/editedQuotation.ts'

const edited = editedQuotation(signedEdit)

describe('signedEdit', () => {
  it('puts words in with the commas around them', () => {
    const source = 'kører hver time, også om natten, og stopper'
    const expected = '»kører hver time, også om natten, og stopper«'
    assert.equal(edited('kører hver time| og stopper', source, '', 'også om natten'), expected)
    assert.equal(edited('kører hver time|, og stopper', source, '', 'også om natten'), expected)
  })

  it('puts words in on the right side of a comma that stands', () => {
    assert.equal(
      edited('huse|, skoler', 'huse, haller skoler', '', 'haller'),
      '»huse, haller skoler«',
    )
    assert.equal(
      edited('huse| og skoler', 'huse, haller og skoler', '', 'haller'),
      '»huse, haller og skoler«',
    )
    assert.equal(edited('det sker| ofte', 'det sker nu; ofte', '', 'nu'), '»det sker nu; ofte«')
  })

  it('puts words in among several signs as the source has them', () => {
    for (const [words, source, own] of [
      ['koster 2 kr|., den', 'koster 2 kr., men den', 'men'],
      ['koster 2 kr|. den', 'koster 2 kr., men den', 'men'],
      ['kører (hver time|), den', 'kører (hver time), men den', 'men'],
      ['den »lave model|« koster', 'den »lave model«, som koster', 'som'],
      ['den| »lave model«', 'den nye,\n»lave model«', 'nye'],
    ] as const) {
      assert.equal(edited(words, source, '', own), `»${source.replace('\n', ' ')}«`)
    }
    assert.equal(edited('kører| (hver time', 'kører, ofte – hver time', '', 'ofte'), undefined)
  })

  it('takes the commas of words that go along', () => {
    assert.equal(
      edited('huset, det gamle, lejes', 'huset| lejes', 'det gamle', ''),
      '»huset lejes«',
    )
    assert.equal(
      edited('huset, det gamle, lejes', 'huset|, lejes', 'det gamle', ''),
      '»huset, lejes«',
    )
  })

  it('gives changed words the signs of the source, but for those before the next difference', () => {
    const source = 'huset, som vi ejer, lejes'
    assert.equal(edited('huset det store lejes', source, 'det store', 'som vi ejer'), `»${source}«`)
    assert.equal(
      edited('huset det store lejes', source, 'det store', 'som vi ejer', {next: 16}),
      '»huset, som vi ejer lejes«',
    )
  })

  it('is undefined where nothing is to be said of signs', () => {
    assert.equal(edited('kører| og stopper', 'kører ofte og stopper', '', 'ofte'), undefined)
    assert.equal(edited('kører ofte og stopper', 'kører tit og stopper', 'ofte', 'tit'), undefined)
    assert.equal(edited('|kører', 'ofte, kører', '', 'ofte'), undefined)
    assert.equal(edited('kører|. Nu', 'kører, ofte, Nu', '', 'ofte'), undefined)
  })

  it('is undefined where markup stands between the words', () => {
    assert.equal(
      edited('huset det store lejes', 'huset, som vi ejer, lejes', 'det store', 'som vi ejer', {
        document: '»huset *det* store lejes«',
      }),
      undefined,
    )
  })
})
