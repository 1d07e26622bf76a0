import assert from 'node:assert/strict'
import {findAlike} from '../../../src/core/matching/findAlike.ts'
import {spanOfLetters} from '../../../src/core/matching/passageAt.ts'
import {readQuotation} from '../../../src/core/matching/quotation.ts'
import {resolveQuote} from '../../../src/core/matching/resolveQuote.ts'
import {Work} from '../../../src/core/matching/work.ts'
import {plainIndex} from '../../support/plainSource.ts'

const index = plainIndex(
  'Mødet blev holdt i salen.\n\nSkolen i Aarup er ældre end skolen i Tommerup og skal bygges om.\n\nHverken børn eller voksne må parkere i gården.',
)

function alike(quote: string): [share: number, words: string] | undefined {
  const found = findAlike(readQuotation(quote), index, Work.forQuote())
  if (found === undefined) return undefined
  const {start, end} = spanOfLetters(index, found.start, found.end)
  return [Math.round(found.share * 100) / 100, index.source.text.slice(start, end)]
}

describe('findAlike', () => {
  it('finds the sentence that has most of the words in their order', () => {
    assert.deepEqual(alike('Skolen i Tommerup er ældre end skolen i Aarup og skal bygges om'), [
      0.76,
      'Skolen i Aarup er ældre end skolen i Tommerup og skal bygges om',
    ])
    assert.deepEqual(
      alike('Både børn og voksne må parkere i gården')?.[1],
      'børn eller voksne må parkere i gården',
    )
  })

  it('finds nothing by few words, and nothing of other words', () => {
    assert.equal(alike('børn og voksne'), undefined)
    assert.equal(alike('Udvalget har vedtaget en helt ny plan for alle bydele'), undefined)
  })

  it('stops when no work is left', () => {
    const work = Work.forQuote()
    while (work.spend(100_000)) continue
    assert.equal(
      findAlike(readQuotation('Både børn og voksne må parkere i gården'), index, work),
      undefined,
    )
  })

  it('makes an altered quotation of what was not found, and offers what is not alike enough', () => {
    const both = resolveQuote({exact: 'Både børn og voksne må parkere i gården'}, {index}, [index])
    assert.ok(both.kind === 'altered')
    assert.ok(both.differences.every((each) => each.quote !== '' && each.source !== ''))
    const other = 'Skolen i Aarup er ældre end de andre skoler på øen'
    const near = resolveQuote({exact: other}, {index}, [index])
    assert.ok(near.kind === 'notFound' && near.nearest?.paragraph === 1)
  })
})
