import assert from 'node:assert/strict'
import fc from 'fast-check'
import {Grams} from '../../../src/core/matching/grams.ts'
import {indexSource} from '../../../src/core/matching/indexSource.ts'
import {searchApproximately} from '../../../src/core/matching/searchApproximately.ts'
import {findSharedSeeds, hashSeeds, type SeedPlace} from '../../../src/core/matching/seeds.ts'
import {Work} from '../../../src/core/matching/work.ts'
import {Chance} from '../../support/distort.ts'
import {plainSource} from '../../support/plainSource.ts'

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

describe('Grams', () => {
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

  it('find nothing that is not there', () => {
    const absent = `${text.slice(100, 110)}x${text.slice(111, 140)}`
    assert.deepEqual(new Grams(text).find(absent, 9, Work.forQuote()), [])
  })

  it('take empty and tiny texts', () => {
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
    const {byteLength} = hashSeeds(text)
    assert.ok((byteLength + new Grams(text).byteLength) / text.length < 5)
  })
})

/** Where seeds stand in the sources; the sources themselves would make a long message. */
function placesOf(found: ReadonlyMap<number, readonly SeedPlace[]>): readonly number[] {
  return [...found.values()].flatMap((places) => places.map(({at}) => at))
}

describe('findSharedSeeds', () => {
  const chance = new Chance(5)
  // Without vowels, of which two may count as one.
  const letters = randomLetters(chance, 20_000).replaceAll(/[ae]/gu, 'z')
  const source = indexSource(plainSource(letters))

  it('finds a seed of every stretch of seventeen letters, and nothing else', () => {
    for (let i = 0; i < 200; i++) {
      const start = chance.below(letters.length - 20)
      const text = `${randomLetters(chance, 30)}\n${letters.slice(start, start + 17)}\n`
      const found = findSharedSeeds(text, [source], Work.forDocument())
      const at = Math.ceil(start / 8) * 8
      assert.deepEqual([...found.keys()], [31 + at - start])
      assert.deepEqual(placesOf(found), [at])
    }
  })

  it('finds every copy, in the order of sources and of letters', () => {
    const twice = indexSource(plainSource(letters.slice(0, 4000) + letters.slice(0, 4000)))
    const found = findSharedSeeds(letters.slice(8, 18), [twice, source], Work.forDocument())
    assert.deepEqual(placesOf(found), [8, 4008, 8])
    assert.equal(found.get(0)?.at(-1)?.source, source)
  })

  it('takes empty and tiny texts', () => {
    const empty = indexSource(plainSource(''))
    assert.equal(findSharedSeeds('', [empty, source], Work.forDocument()).size, 0)
    assert.equal(findSharedSeeds('a'.repeat(20), [empty], Work.forDocument()).size, 0)
    assert.equal(findSharedSeeds('abc', [source], Work.forDocument()).size, 0)
  })

  it('notes eight copies in a source, however many there are', () => {
    const same = indexSource(plainSource('abcdefgh'.repeat(1000)))
    const found = findSharedSeeds('abcdefghab', [same, source], Work.forDocument())
    assert.deepEqual(
      found.get(0)?.map(({at}) => at),
      [0, 8, 16, 24, 32, 40, 48, 56],
    )
  })

  it('stops where the work is done', () => {
    const same = indexSource(plainSource('xyxyxyxyxyz'.repeat(4000)))
    const work = Work.forQuote()
    findSharedSeeds('xyxyxyxyxyz'.repeat(4000), [same], work)
    assert.equal(work.cut, true)
  })
})
