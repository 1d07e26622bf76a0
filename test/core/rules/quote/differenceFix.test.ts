import assert from 'node:assert/strict'
import type {Difference} from '../../../../src/core/model/resolution.ts'
import type {Quote} from '../../../../src/core/model/quote.ts'
import {differenceFix} from '../../../../src/core/rules/quote/differenceFix.ts'
import {differenceSpan} from '../../../../src/core/rules/quote/differenceSpan.ts'

/** A quotation in running text that begins after one mark. */
function quoteOf(words: string): Quote {
  const span = {start: 0, end: words.length + 2}
  const pieces = [{at: 0, length: words.length, start: 1, end: words.length + 1}]
  return {
    form: 'inline',
    span,
    content: {text: words, pieces, inlines: []},
    citations: [],
    hasOtherReference: false,
  }
}

function difference(words: string, quote: string, source: string, at = 0): Difference {
  const start = quote === '' ? at : words.indexOf(quote)
  return {
    class: 'word',
    protected: false,
    quote,
    source,
    quoteSpan: {start, end: start + quote.length},
    sourceSpan: {start: 0, end: 0},
  }
}

function fixed(words: string, ...differences: readonly Difference[]): string | undefined {
  const document = `»${words}«`
  const fix = differenceFix(differences, quoteOf(words), document)
  return [...(fix?.edits ?? [])]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, {span, text: put}) => text.slice(0, span.start) + put + text.slice(span.end),
      document,
    )
}

describe('differenceFix', () => {
  const words = 'bussen skal erstatte filialen'

  it('replaces words', () => {
    assert.equal(fixed(words, difference(words, 'skal', 'kan')), '»bussen kan erstatte filialen«')
  })

  it('writes an abbreviation at the end of a sentence with one stop', () => {
    const price = 'de koster fem kroner. Bussen kører'
    const own = difference(price, 'kroner', 'kr.')
    assert.equal(fixed(price, own), '»de koster fem kr. Bussen kører«')
  })

  it('inserts words apart from their neighbours, wherever the gap is counted from', () => {
    const expected = '»bussen skal ikke erstatte filialen«'
    assert.equal(fixed(words, difference(words, '', 'ikke', 11)), expected)
    assert.equal(fixed(words, difference(words, '', 'ikke', 12)), expected)
  })

  it('inserts words behind the point of an abbreviation, and before that of a sentence', () => {
    const short = 'mio. kr. til drift'
    assert.equal(fixed(short, difference(short, '', 'årligt', 7)), '»mio. kr. årligt til drift«')
    const two = 'Det koster. Nu'
    assert.equal(fixed(two, difference(two, '', 'meget', 10)), '»Det koster meget. Nu«')
  })

  it('inserts words at either end', () => {
    assert.equal(fixed(words, difference(words, '', 'Den', 0)), `»Den ${words}«`)
    assert.equal(fixed(words, difference(words, '', 'nu', words.length)), `»${words} nu«`)
  })

  it('deletes words with one of the spaces beside them', () => {
    assert.equal(fixed(words, difference(words, 'skal', '')), '»bussen erstatte filialen«')
    assert.equal(fixed(words, difference(words, 'bussen', '')), '»skal erstatte filialen«')
  })

  it('deletes a sign, and keeps the words apart', () => {
    const signs = 'bussen, som er gul, skal (nok) vige.'
    assert.equal(fixed(signs, difference(signs, ',', '')), `»${signs.replace(',', '')}«`)
    assert.equal(fixed(signs, {...difference(signs, '(', '')}), `»${signs.replace('(', '')}«`)
  })

  it('changes all differences at once', () => {
    const two = [difference(words, 'skal', 'kan'), difference(words, 'filialen', 'salen')]
    assert.equal(fixed(words, ...two), '»bussen kan erstatte salen«')
  })

  it('escapes what Markdown would read as markup', () => {
    assert.equal(
      fixed(words, difference(words, 'skal', '*kan*')),
      '»bussen \\*kan\\* erstatte filialen«',
    )
  })

  it('offers nothing where much differs', () => {
    const many = words
      .split(' ')
      .flatMap((word) => [difference(words, word, 'x'), difference(words, word, 'y')])
    assert.equal(differenceFix(many, quoteOf(words), `»${words}«`), undefined)
    assert.equal(differenceFix([], quoteOf(words), `»${words}«`), undefined)
  })
})

describe('differenceSpan', () => {
  it('is the words that differ', () => {
    const words = 'bussen skal køre'
    assert.deepEqual(differenceSpan(difference(words, 'skal', 'kan'), quoteOf(words)), {
      start: 8,
      end: 12,
    })
  })

  it('is the word before a gap, or the one after it at the beginning', () => {
    const words = 'bussen skal køre'
    assert.deepEqual(differenceSpan(difference(words, '', 'ikke', 11), quoteOf(words)), {
      start: 8,
      end: 12,
    })
    assert.deepEqual(differenceSpan(difference(words, '', 'Den', 0), quoteOf(words)), {
      start: 1,
      end: 7,
    })
  })

  it('is the whole quotation where it has no words', () => {
    assert.deepEqual(differenceSpan(difference('', '', 'x'), quoteOf('')), {start: 0, end: 2})
  })
})
