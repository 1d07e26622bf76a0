import assert from 'node:assert/strict'
import fc from 'fast-check'
import {Grams} from '../../../src/core/matching/grams.ts'
import {searchApproximately} from '../../../src/core/matching/searchApproximately.ts'
import {SEED_LENGTH, seedHash, Seeds} from '../../../src/core/matching/seeds.ts'
import {Work} from '../../../src/core/matching/work.ts'
import {Chance} from '../../support/distort.ts'

/** The fewest errors of any stretch of a text against a pattern, the plain way. */
function fewestErrors(pattern: string, text: string): number {
  let row = new Array<number>(text.length + 1).fill(0)
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i]
    for (let j = 1; j <= text.length; j++) {
      const same = pattern[i - 1] === text[j - 1] ? 0 : 1
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(...row)
}

function randomLetters(chance: Chance, length: number): string {
  return Array.from({length}, () => 'abcdefghij'.charAt(chance.below(10))).join('')
}

describe('searchApproximately', () => {
  const letters = (maxLength: number): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom('a', 'b', 'c'), {minLength: 1, maxLength}).map((all) => all.join(''))

  it('finds a stretch with as few errors as any', () => {
    fc.assert(
      fc.property(letters(70), letters(120), (pattern, text) => {
        const found = searchApproximately(pattern, text, pattern.length, Work.forQuote())
        assert.ok(found !== undefined)
        assert.equal(found.errors, fewestErrors(pattern, text))
        const stretch = text.slice(found.start, found.end)
        assert.equal(fewestErrors(pattern, stretch), found.errors)
      }),
      {numRuns: 400},
    )
  })

  it('finds nothing beyond the limit, for no pattern and without work', () => {
    assert.equal(searchApproximately('abc', 'xyz', 2, Work.forQuote()), undefined)
    assert.equal(searchApproximately('', 'xyz', 2, Work.forQuote()), undefined)
    const work = Work.forQuote()
    assert.equal(searchApproximately('a'.repeat(1e5), 'b'.repeat(1e5), 9, work), undefined)
    assert.equal(work.cut, true)
  })
})

describe('Seeds and Grams', () => {
  const chance = new Chance(3)
  const text = randomLetters(chance, 20_000)

  it('find every place of a pattern, wherever it begins', () => {
    const twice = text + text.slice(5000, 9000)
    const grams = new Grams(twice)
    for (let i = 0; i < 200; i++) {
      const start = 5000 + chance.below(3000)
      const pattern = twice.slice(start, start + 10 + chance.below(200))
      assert.deepEqual(grams.find(pattern, 9, Work.forQuote()), [start, start + 15_000])
    }
  })

  it('find a seed of every stretch of seventeen letters', () => {
    const seeds = new Seeds(text)
    for (let i = 0; i < 200; i++) {
      const start = chance.below(19_000)
      const places = Array.from({length: 8}, (_, shift) =>
        seeds.places(text, start + shift, seedHash(text, start + shift), 9, Work.forQuote()),
      )
      assert.deepEqual(places.flat(), [Math.ceil(start / 8) * 8])
      assert.ok(Math.ceil(start / 8) * 8 + SEED_LENGTH <= start + 17)
    }
  })

  it('find nothing that is not there', () => {
    const absent = `${text.slice(100, 110)}x${text.slice(111, 140)}`
    assert.deepEqual(new Grams(text).find(absent, 9, Work.forQuote()), [])
    assert.deepEqual(new Seeds(text).places(absent, 5, seedHash(absent, 5), 9, Work.forQuote()), [])
  })

  it('take empty and tiny texts', () => {
    assert.deepEqual(
      new Seeds('').places('a'.repeat(20), 0, seedHash('a'.repeat(20), 0), 9, Work.forQuote()),
      [],
    )
    assert.deepEqual(new Grams('abc').candidates('abcabc', 3, Work.forQuote()), [])
  })

  it('name the stretch that holds a pattern with errors', () => {
    const grams = new Grams(text)
    for (let i = 0; i < 100; i++) {
      const start = chance.below(19_000)
      const pattern = text.slice(start, start + 100).replace(/(.{7})./gu, '$1x')
      const [best] = grams.candidates(pattern, 3, Work.forQuote())
      // A few letters at an end may have no gram left.
      assert.ok(best !== undefined && best.start - 40 <= start && start + 60 <= best.end)
    }
  })

  it('take no more than five bytes a letter together with the letters', () => {
    const {byteLength} = new Seeds(text)
    assert.ok((byteLength + new Grams(text).byteLength) / text.length < 5)
  })
})
