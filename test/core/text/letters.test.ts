import assert from 'node:assert/strict'
import fc from 'fast-check'
import {foldLetter, readLetters} from '../../../src/core/text/letters.ts'
import {OffsetTable} from '../../../src/core/text/offsetTable.ts'

describe('readLetters', () => {
  it('keeps letters and figures only, small and without accents', () => {
    assert.equal(readLetters('Gl. Køge-Landevej 5,7 – én').text, 'glkogelandevej57en')
  })

  it('folds æ, ø and å to what a scanner or a plain keyboard gives for them', () => {
    const {text} = readLetters('på mødet blev fællesskabet rost')
    assert.equal(readLetters('paa moedet blev faellesskabet rost').text, text)
    assert.equal(readLetters('pa modet blev feellesskabet rost').text, text)
  })

  it('does not fold letters of two words together', () => {
    assert.equal(readLetters('sagerne er').text, 'sagerneer')
    assert.equal(readLetters('idé en').text, 'ideen')
  })

  it('is the same for a word that is hyphenated, scarred or whole', () => {
    for (const word of [
      'uhensigts-\nmæssigt',
      'uhen-sigtsmæssigt',
      'u hensigtsmæssigt',
      'uhensigts\u00ADmæssigt',
    ]) {
      assert.equal(readLetters(word).text, readLetters('uhensigtsmæssigt').text)
    }
  })

  it('leaves raised footnote marks out', () => {
    assert.equal(readLetters('årsværk¹, som[^2]').text, readLetters('årsværk, som').text)
  })

  it('leads from each letter to its place', () => {
    const text = '**Fæl**les-\nsag  2'
    const {offsets} = readLetters(text)
    const places = Array.from({length: offsets.length}, (_, i) => text[offsets.at(i)])
    assert.deepEqual(places, ['F', 'æ', 'l', 'l', 'e', 's', 's', 'a', 'g', '2'])
  })

  it('reads a long text piece by piece as it would the whole', () => {
    const sentence = 'Udvalget besluttede i går, at ordningen fortsætter – også i 2027.\n'
    const {text, offsets} = readLetters(sentence.repeat(2000))
    assert.equal(text, readLetters(sentence).text.repeat(2000))
    const last = sentence.length * 1999
    assert.equal(offsets.at(text.length * (1999 / 2000)), last)
    assert.equal(offsets.firstFrom(last), text.length * (1999 / 2000))
  })

  it('gives nothing for signs and for no text', () => {
    assert.equal(readLetters('').text, '')
    assert.equal(readLetters(' – „…“ \uD83D\uDE00').text, '')
    assert.equal(foldLetter(0x20), 0)
  })
})

describe('OffsetTable', () => {
  it('gives back what it was given, and finds the first entry from an offset on', () => {
    const steps = fc.array(fc.oneof(fc.nat(5), fc.nat(600)), {minLength: 1, maxLength: 400})
    fc.assert(
      fc.property(steps, fc.nat(3000), (rises, offset) => {
        const table = new OffsetTable()
        const all: number[] = []
        for (const rise of rises) all.push((all.at(-1) ?? 0) + rise)
        const cut = all.length >> 1
        table.append(Uint32Array.from(all.slice(0, cut)))
        table.append(Uint32Array.from(all.slice(cut)))
        table.trim()
        assert.deepEqual(
          all.map((_, i) => table.at(i)),
          all,
        )
        const first = all.findIndex((each) => each >= offset)
        assert.equal(table.firstFrom(offset), first < 0 ? all.length : first)
      }),
      {numRuns: 300},
    )
  })

  it('takes little more than a byte an entry', () => {
    const table = new OffsetTable()
    table.append(Uint32Array.from({length: 10_000}, (_, i) => i * 2))
    table.trim()
    assert.ok(table.byteLength < 11_000)
  })

  it('stays inside when asked for more than it has', () => {
    const table = new OffsetTable()
    assert.equal(table.at(3), 0)
    table.append(Uint32Array.of(7))
    assert.deepEqual([table.at(-1), table.at(9), table.firstFrom(8)], [7, 7, 1])
  })
})
