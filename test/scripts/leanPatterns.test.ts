import assert from 'node:assert/strict'
import {exactRanges, withLeanPatterns, writtenOut} from '../../scripts/leanPatterns.mjs'

const unions = [['L'], ['M'], ['N'], ['Nd'], ['L', 'M'], ['L', 'N'], ['L', 'M', 'N']] as const

function classes(properties: readonly string[]): readonly [RegExp, RegExp] {
  const asked = properties.map((name) => `\\p{${name}}`).join('')
  return [new RegExp(`[${writtenOut(properties)}]`, 'u'), new RegExp(`[${asked}]`, 'u')]
}

describe('classes that are written out', () => {
  for (const properties of unions) {
    const name = properties.join(' and ')

    it(`are the engine’s own for ${name} wherever Danish documents have their characters`, () => {
      const [written, asked] = classes(properties)
      for (const [first, last] of exactRanges) {
        for (let code = first; code <= last; code++) {
          const character = String.fromCodePoint(code)
          assert.equal(written.test(character), asked.test(character), code.toString(16))
        }
      }
    })

    it(`leave nothing of ${name} out below U+10000`, () => {
      const [written, asked] = classes(properties)
      for (let code = 0; code < 0x10000; code++) {
        const character = String.fromCodePoint(code)
        if (asked.test(character)) assert.match(character, written, code.toString(16))
      }
    })
  }

  it('take no accident of text for a letter', () => {
    const [written] = classes(['L', 'M', 'N'])
    for (const character of [
      '\uFEFF',
      '\uFFFD',
      '\uE000',
      '\u3000',
      '\u3002',
      '\uFF08',
      '\u{1F600}',
    ]) {
      assert.doesNotMatch(character, written)
    }
  })

  it('keep the digits of other scripts apart from letters', () => {
    const [letters] = classes(['L'])
    for (const digit of ['٥', '५', '５', '\u{1D7D3}']) assert.doesNotMatch(digit, letters)
  })
})

describe('withLeanPatterns', () => {
  const digits = writtenOut(['Nd'])

  it('puts the ranges into a class, and makes a class of them elsewhere', () => {
    const source = String.raw`const A = /^[\p{Nd}-]\p{Nd}\[\p{Nd}/u`
    assert.equal(
      withLeanPatterns(source, 'a.ts'),
      String.raw`const A = /^[${digits}-][${digits}]\[[${digits}]/u`,
    )
  })

  it('is not misled by the brackets of the code around', () => {
    const source = String.raw`const A = [['x', /\p{Nd}/u]]`
    assert.equal(withLeanPatterns(source, 'a.ts'), String.raw`const A = [['x', /[${digits}]/u]]`)
  })

  it('writes strings and templates as their kind asks for', () => {
    const source = "const A = '[\\\\p{Nd}]' + `\\\\[\\\\p{Nd}${B}` + String.raw`\\[\\p{Nd}]`"
    const doubled = digits.replaceAll('\\', '\\\\')
    assert.equal(
      withLeanPatterns(source, 'a.ts'),
      `const A = '[${doubled}]' + \`\\\\[[${doubled}]\${B}\` + String.raw\`\\[[${digits}]]\``,
    )
  })

  it('leaves comments, and properties that gain nothing, as they are', () => {
    const source = String.raw`/** \p{L} */ const A = /\p{Lu}\P{L}/u`
    assert.equal(withLeanPatterns(source, 'a.ts'), source)
  })
})
