import assert from 'node:assert/strict'
import {indexSource, type SourceIndex} from '../../../src/core/matching/indexSource.ts'
import {matchQuote} from '../../../src/core/matching/matchQuote.ts'
import {packIndex, unpackIndex} from '../../../src/core/matching/packIndex.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainSource} from '../../support/plainSource.ts'

/** Gaps of more than 255 characters, and letters of several scripts. */
const long = `Først.${' '.repeat(300)}${'Så Ωmega og Ж. '.repeat(40)}${'—'.repeat(999)}Sidst.`
const texts = ['', 'a', 'Kun ét afsnit.', ownSource, long, ownSource.repeat(20)]

function again(text: string, withGrams: boolean): SourceIndex {
  const source = plainSource(text)
  return indexSource({...source, prepared: packIndex(indexSource(source), withGrams)})
}

function everything({letters: {text, offsets}, seedHashes, grams}: SourceIndex): unknown {
  const places = Array.from(text, (_, at) => offsets.at(at))
  return {text, places, length: offsets.length, seedHashes, grams: grams.lists}
}

describe('packIndex', () => {
  for (const [at, text] of texts.entries()) {
    for (const withGrams of [true, false]) {
      it(`gives back what was packed: text ${at} with${withGrams ? '' : 'out'} grams`, () => {
        const made = everything(indexSource(plainSource(text)))
        assert.deepEqual(everything(again(text, withGrams)), made)
      })
    }
  }

  it('makes an index that finds the same', () => {
    const made = indexSource(plainSource(ownSource))
    for (const exact of [
      'dækkes af Ejendomsforvaltningen',
      'dækkes af Ejendomsforvaltingen, jf aftalne om driften',
      'noget helt andet, som ikke står der',
    ]) {
      assert.deepEqual(matchQuote({exact}, again(ownSource, true)), matchQuote({exact}, made))
    }
  })

  it('is there for the first search', () => {
    assert.equal(again(ownSource, true).isSearchedOften(), true)
    assert.equal(again(ownSource, false).isSearchedOften(), false)
  })

  it('may lie anywhere in a larger piece of memory', () => {
    const packed = packIndex(indexSource(plainSource(ownSource)), true)
    const around = new Uint8Array(packed.length + 13)
    around.set(packed, 3)
    const inside = around.subarray(3, 3 + packed.length)
    assert.deepEqual(unpackIndex(inside, ownSource.length), unpackIndex(packed, ownSource.length))
  })
})

describe('unpackIndex', () => {
  const packed = packIndex(indexSource(plainSource(ownSource)), true)

  it('gives nothing for what is cut, longer, foreign, or of another text', () => {
    for (const length of [0, 1, 23, 24, 25, 800, packed.length - 8, packed.length - 1])
      assert.equal(unpackIndex(packed.subarray(0, length), ownSource.length), undefined)
    assert.equal(unpackIndex(packed, ownSource.length + 1), undefined)
    assert.equal(unpackIndex(new Uint8Array(4000), ownSource.length), undefined)
    assert.equal(unpackIndex(new Uint8Array(packed.length + 8), ownSource.length), undefined)
    const longer = new Uint8Array(packed.length + 8)
    longer.set(packed)
    assert.equal(unpackIndex(longer, ownSource.length), undefined)
  })

  it('gives nothing, and does not throw, whatever its header says', () => {
    for (let at = 0; at < 24; at++) {
      for (const bit of [1, 4, 64, 128]) {
        const changed = packed.slice()
        changed[at] = (changed[at] ?? 0) ^ bit
        assert.equal(unpackIndex(changed, ownSource.length), undefined, `byte ${at}`)
      }
    }
  })

  it('leaves an index that is worked out anew where it gives nothing', () => {
    const source = plainSource(ownSource)
    const index = indexSource({...source, prepared: new Uint8Array(77)})
    assert.deepEqual(everything(index), everything(indexSource(source)))
  })
})
