import assert from 'node:assert/strict'
import {indexParagraphs} from '../../../src/core/suggesting/indexParagraphs.ts'
import {suggestSentence} from '../../../src/core/suggesting/suggestSentence.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainSource} from '../../support/plainSource.ts'

const source = plainSource(ownSource)
const index = indexParagraphs([source])

function meant(words: string): string | undefined {
  const place = suggestSentence(words, index, [source])
  return place && source.text.slice(place.passage.span.start, place.passage.span.end)
}

describe('suggestSentence', () => {
  it('finds the sentence that is rendered in other words', () => {
    const cases = [
      ['Ungdomsskolens elever har lokaler på første sal', 'Skolens elever har siden'],
      ['Ministeriet støtter sjældent driften, selv om man kan søge om tilskud', 'Der kan søges om'],
      [
        'Biblioteket på Havnegade bør have åbent om aftenen, har Kulturudvalget sagt',
        'Kulturudvalget',
      ],
      ['Ejendomsforvaltningen betaler vagterne efter aftalen om driften', 'Udgiften til vagter'],
    ] as const
    for (const [words, start] of cases) assert.ok(meant(words)?.startsWith(start), words)
  })

  it('gives the sentence, not its whole paragraph', () => {
    const sentence = meant('Ungdomsskolens elever har lokaler på første sal')
    assert.match(sentence ?? '', /i kvarteret\.$/u)
  })

  it('gives nothing where it is not clear', () => {
    for (const words of [
      'Kommunen sælger svømmehallen til højestbydende',
      'Det er en rigtig god idé, synes vi',
      '',
    ]) {
      assert.equal(meant(words), undefined, words)
    }
    assert.equal(suggestSentence('Ejendomsforvaltningen betaler vagterne', index, []), undefined)
  })
})
