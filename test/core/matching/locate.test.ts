import assert from 'node:assert/strict'
import fc from 'fast-check'
import {bestBlocks} from '../../../src/core/matching/bestBlocks.ts'
import {describeQuote} from '../../../src/core/matching/describeQuote.ts'
import {errorLimit, findNearly} from '../../../src/core/matching/findNearly.ts'
import {GRAM, gramHashes} from '../../../src/core/matching/gramHash.ts'
import {isStrewn} from '../../../src/core/matching/isStrewn.ts'
import {matchQuote} from '../../../src/core/matching/matchQuote.ts'
import {ApproximateSearch} from '../../../src/core/matching/searchApproximately.ts'
import {Work} from '../../../src/core/matching/work.ts'
import {readLetters} from '../../../src/core/text/letters.ts'
import {Chance} from '../../support/distort.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainIndex} from '../../support/plainSource.ts'

const paragraphs = ownSource.split(/\n{2,}/u)
const sentences = paragraphs.flatMap((paragraph) =>
  paragraph.split(/(?<=\.)\s(?=\p{Lu})/u).filter((sentence) => sentence.length > 60),
)

/** Every sixth letter is another one. */
function noisy(text: string): string {
  return text.replace(/(\p{L}[^\p{L}]*){5}(\p{Ll})/gu, (run) => `${run.slice(0, -1)}x`)
}

describe('gramHashes', () => {
  it('gives the same for the same letters, wherever they stand and wherever it begins', () => {
    const letters = fc.string({minLength: GRAM, maxLength: 30})
    fc.assert(
      fc.property(letters, letters, fc.nat(9), (before, text, from) => {
        const alone = new Uint32Array(text.length)
        const within = new Uint32Array(text.length)
        const count = gramHashes(text, from, 12, alone)
        assert.equal(count, Math.max(0, text.length - GRAM + 1 - from))
        assert.equal(gramHashes(before + text, before.length + from, 12, within), count)
        assert.deepEqual(within, alone)
        assert.ok(alone.every((hash) => hash < 1 << 12))
      }),
    )
  })
})

describe('bestBlocks', () => {
  const votes = Uint16Array.of(0, 9, 3, 0, 0, 7, 7, 0, 1, 0, 0, 0)
  const touched = Uint16Array.of(8, 6, 5, 2, 1)

  it('gives the windows that the most speaks for, best first, and none that overlaps a better one', () => {
    assert.deepEqual(bestBlocks(votes, touched, 2, 9), [5, 1])
  })

  it('gives no more than are asked for, and nothing for nothing', () => {
    assert.deepEqual(bestBlocks(votes, touched, 2, 1), [5])
    assert.deepEqual(bestBlocks(votes, new Uint16Array(0), 2, 9), [])
  })
})

describe('isStrewn', () => {
  const pattern = 'udvalgetbeslutteratordningenfortsetter'

  it('tells errors here and there from other words in one place', () => {
    const strewn = pattern.replace(/(.{4})./gu, '$1x')
    assert.equal(isStrewn(pattern, strewn, 7), true)
    assert.equal(isStrewn(pattern, `${pattern.slice(0, 30)}stopper`, 8), false)
  })
})

describe('findNearly', () => {
  it('finds short words with an error in every sixth letter, and not with others in their place', () => {
    const index = plainIndex(ownSource)
    for (const sentence of sentences) {
      const words = sentence.split(' ').slice(0, 6).join(' ')
      const {text} = readLetters(noisy(words))
      const [best] = findNearly(index, text, Work.forQuote())
      assert.ok(best !== undefined, words)
      const at = index.letters.offsets.firstFrom(ownSource.indexOf(words))
      assert.ok(Math.abs(best.start - at) <= 2, words)
    }
    const other = 'borgerneerikkeblevetspurgtomdenneplan'
    assert.deepEqual(findNearly(index, other, Work.forQuote()), [])
  })

  it('gives a place as a whole, wherever in a short text it begins', () => {
    const chance = new Chance(11)
    const letters = (length: number): string =>
      Array.from({length}, () => 'abdefgiklmnorstuvy'.charAt(chance.below(18))).join('')
    const pattern = letters(150)
    const wrong = pattern.replace(/(.{14})./gu, '$1x')
    for (let at = 0; at < 600; at += 37) {
      const index = plainIndex(letters(at) + pattern + letters(700 - at))
      const found = findNearly(index, wrong, Work.forQuote())
      assert.deepEqual(
        found.map(({start, errors}) => ({start, errors})),
        [{start: index.letters.text.indexOf(pattern), errors: 10}],
      )
    }
  })

  it('takes fewer errors in shorter words', () => {
    const shares = [12, 24, 40, 80, 150, 400].map((length) => errorLimit(length) / length)
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    )
  })
})

describe('ApproximateSearch', () => {
  it('finds in a part of a text what it finds in that part alone', () => {
    const chance = new Chance(8)
    const letters = Array.from({length: 900}, () => 'abcæ'.charAt(chance.below(4))).join('')
    const search = new ApproximateSearch(letters.slice(300, 370).replaceAll('ab', 'ba'))
    for (let i = 0; i < 100; i++) {
      const start = chance.below(400)
      const end = start + 50 + chance.below(400)
      const within = search.find(letters, 40, Work.forQuote(), {start, end})
      const alone = search.find(letters.slice(start, end), 40, Work.forQuote())
      const moved = alone && {...alone, start: alone.start + start, end: alone.end + start}
      assert.deepEqual(within, moved)
    }
  })
})

describe('what is found', () => {
  const quotes = [...sentences, ...sentences.map(noisy), 'Det står her slet ikke i nogen form.']

  it('is the same in whatever order the paragraphs stand', () => {
    const kinds = (text: string): readonly unknown[] =>
      quotes.map((exact) => {
        const match = matchQuote({exact}, plainIndex(text))
        if (match.kind !== 'faithful' && match.kind !== 'altered') return match.kind
        return [match.kind, text.slice(match.place.span.start, match.place.span.end)]
      })
    const expected = kinds(paragraphs.join('\n\n'))
    const orders = fc.shuffledSubarray(paragraphs, {minLength: paragraphs.length})
    fc.assert(
      fc.property(orders, (order) => {
        assert.deepEqual(kinds(order.join('\n\n')), expected)
      }),
      {numRuns: 15},
    )
  })

  it('is the same before and after the index for many quotations is made', () => {
    for (const exact of [...quotes, 'Aftalen', 'aftalen om driften', ...ownSource.split(' ')]) {
      const fresh = plainIndex(ownSource)
      const used = plainIndex(ownSource)
      assert.ok(used.grams.byteLength > 0)
      assert.deepEqual(matchQuote({exact}, used), matchQuote({exact}, fresh), exact)
    }
  })

  it('is what was described, also where words stand several times', () => {
    const text = [...paragraphs, ...paragraphs.slice(1, 3), paragraphs[1]].join(
      '\n\nOg dernæst.\n\n',
    )
    const index = plainIndex(text)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({min: 12, max: 90}), (start, length) => {
        const selector = describeQuote({start, end: start + length}, index)
        const match = matchQuote(selector, index)
        // A span at the very end may be a final point alone.
        fc.pre(selector.exact !== '')
        if (match.kind !== 'faithful') assert.equal(match.kind, 'ambiguous')
        else assert.ok(match.place.span.start <= start + length && start <= match.place.span.end)
      }),
      {numRuns: 100},
    )
  })
})

describe('searching without end', () => {
  it('looks at as few copies of a long quotation as its work allows', () => {
    const sentence = 'Kommunen skal sikre, at borgerne ikke mister tilbuddet. '
    const long = plainIndex(sentence.repeat(12_000))
    const match = matchQuote({exact: sentence.repeat(1500)}, long)
    assert.ok(match.kind === 'ambiguous' && match.places.length < 20)
    const short = matchQuote({exact: sentence.repeat(2)}, long)
    assert.ok(short.kind === 'ambiguous' && short.places.length > 20)
  })

  it('takes a word of a hundred thousand letters for what it is', () => {
    const index = plainIndex('a '.repeat(100_000))
    assert.equal(matchQuote({exact: 'a'.repeat(100_000)}, index).kind, 'notFound')
    assert.equal(matchQuote({exact: `${'ab'.repeat(50_000)}1`}, index).kind, 'notFound')
  })

  it('gives up describing a place where everything is alike', () => {
    const index = plainIndex('ja nej '.repeat(60_000))
    const selector = describeQuote({start: 210_000, end: 210_020}, index)
    assert.ok(selector.exact.startsWith('ja nej') || selector.exact.startsWith('nej ja'))
  })
})
