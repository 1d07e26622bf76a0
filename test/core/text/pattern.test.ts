import assert from 'node:assert/strict'
import {buildPattern, pattern} from '../../../src/core/text/pattern.ts'

/** Code units of Latin, Greek, Cyrillic, and of the signs that stand in Danish text. */
const WESTERN: readonly (readonly [number, number])[] = [
  [0, 0x52f],
  [0x1e00, 0x208f],
  [0x20a0, 0x20ff],
  [0x2150, 0x2182],
  [0x2190, 0x2bff],
]

function differences(short: RegExp, property: RegExp): readonly string[] {
  return WESTERN.flatMap(([first, last]) =>
    Array.from({length: last - first + 1}, (_, at) => String.fromCharCode(first + at)).filter(
      (character) =>
        !/\p{Cn}/u.test(character) && short.test(character) !== property.test(character),
    ),
  )
}

describe('pattern', () => {
  it('has the letters, marks and numbers of Unicode in Latin, Greek and Cyrillic', () => {
    assert.deepEqual(differences(pattern('u')`\p{L}`, /\p{L}/u), [])
    assert.deepEqual(differences(pattern('u')`[\p{M}]`, /\p{M}/u), [])
    assert.deepEqual(differences(pattern('u')`\p{N}`, /\p{N}/u), [])
    assert.deepEqual(differences(pattern('u')`\p{Nd}`, /\p{Nd}/u), [])
    assert.deepEqual(differences(pattern('u')`\p{Nl}`, /\p{Nl}/u), [])
  })

  it('tells capitals from small letters in every language of Europe', () => {
    const letters =
      'ABCÆØÅÁÐÓÝÞÄÖÜÉÈÊÇÑŠŽČŘŁŃŚŐŰĞİŞĀĒĢĶĻŅŪĖĮŲŸŒȘȚǼǾΑΒΓΔΩΆΏАБВГДЯЁЇЉ' +
      'abcæøåáðóýþäöüéèêçñšžčřłńśőűğışāēģķļņūėįųÿœșțǽǿαβγδωάώабвгдяёїљßĸµ'
    for (const letter of letters) {
      assert.equal(pattern('u')`\p{Lu}`.test(letter), /\p{Lu}/u.test(letter), letter)
      assert.equal(pattern('u')`\p{Ll}`.test(letter), /\p{Ll}/u.test(letter), letter)
    }
  })

  it('takes no sign, space or symbol for a letter, wherever it stands', () => {
    for (const sign of ' \u00A0\u2009.,;:!?-–—«»“”‘’()[]{}§%‰€£$+=<>/\\|@#&*_…•·×÷°✓→☐。、「」') {
      assert.equal(pattern('u')`[\p{L}\p{M}\p{N}]`.test(sign), false, sign)
    }
    assert.equal(pattern('u')`\p{L}`.test('😀'), false)
  })

  it('has the letters of other scripts', () => {
    for (const letter of 'אבجدہհայქართบ漢字かカ한')
      assert.ok(pattern('u')`^\p{L}$`.test(letter), letter)
    assert.ok(pattern('u')`^\p{Nd}{4}$`.test('٤۴５5'))
    assert.equal(pattern('u')`\p{L}`.test('٤'), false)
  })

  it('reads classes inside and outside of brackets, and what is escaped as such', () => {
    assert.equal(pattern('u')`^[\]\p{N}]+\p{L}$`.exec(']5å')?.[0], ']5å')
    assert.equal(pattern('u')`^\[\p{N}\]$`.test('[5]'), true)
    assert.equal(pattern('gu')`x`.flags, 'gu')
  })

  it('is put together from parts', () => {
    const number = String.raw`\p{N}+(?:\.\p{N}+)*`
    assert.equal(pattern('iu')`NR\. ${number}`.exec('se nr. 3.2.')?.[0], 'nr. 3.2')
    assert.equal(buildPattern('[-\\p{L}]+', 'u').exec('1 Å-ø.')?.[0], 'Å-ø')
  })
})
