import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {ResponsePassage} from '../../../src/core/model/response.ts'
import {findTokens} from '../../../src/core/terminology/findTokens.ts'
import {tokensOfResponse} from '../../../src/core/terminology/tokensOfResponse.ts'
import type {TokenText} from '../../../src/core/terminology/matchEntry.ts'
import {indexWords} from '../../../src/core/text/indexWords.ts'

/** Passages of a response with these texts. */
function read(
  texts: readonly string[],
  mayBegin: (lower: string) => boolean = () => false,
): readonly TokenText[] {
  const passages = texts.map((text): ResponsePassage => {
    const span = {start: 0, end: text.length}
    return {role: 'paragraph', quoted: false, span, prose: {text, pieces: [], inlines: []}}
  })
  return tokensOfResponse({passages, index: indexWords(texts)}, mayBegin)
}

describe('tokensOfResponse', () => {
  it('gives the tokens that finding them in each text gives', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'Ordning',
        'É',
        'e\u0301',
        '5',
        '²',
        '-',
        ' ',
        '\n',
        '\u00AD',
        '\u200B',
        '漢',
        '\u0301',
      ],
    )
    const text = fc.array(piece, {maxLength: 12}).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.array(text, {maxLength: 3}), (texts) => {
        const sources = read(texts)
        for (const [number, each] of texts.entries()) {
          const expected = findTokens(each)
          const source = sources[number]
          const given = expected.map((_, at) => source?.tokenAt(at))
          assert.deepEqual(given, expected)
          assert.equal(source?.tokenAt(expected.length), undefined)
          assert.equal(source?.tokenAt(-1), undefined)
        }
      }),
    )
  })

  it('names the tokens at which a term may begin, and those before a hyphen', () => {
    const [source] = read(['En Klient, peer-mentor, klient'], (lower) => lower === 'klient')
    assert.deepEqual([...(source?.likely ?? [])], [1, 2, 4])
  })

  it('asks once for each different word, in small letters', () => {
    const asked: string[] = []
    read(['Ja, ja', 'ja nej'], (lower) => {
      asked.push(lower)
      return false
    })
    assert.deepEqual(asked, ['ja', 'ja', 'nej'])
  })

  it('names all tokens of a text with accents of their own', () => {
    const [source] = read(['e\u0301n to'])
    assert.deepEqual([...(source?.likely ?? [])], [0, 1])
  })
})
