import assert from 'node:assert/strict'
import fc from 'fast-check'
import {extractTerms} from '../../../src/core/terminology/extractTerms.ts'
import {ownLexicon} from '../../support/ownLexicon.ts'

const lexicon = ownLexicon()
const repeat = (text: string, times = 3): string =>
  Array.from({length: times}, () => text).join(' ')

describe('extractTerms', () => {
  it('proposes compounds that come again, in their dictionary form', () => {
    const text =
      'Vi har brug for børnehaveklassen, børnehaveklasser og flere børnehaveklassers plads.'
    const [first] = extractTerms([text], lexicon)
    assert.deepEqual([first?.preferred, first?.count, first?.kind], ['børnehaveklasse', 3, 'noun'])
  })

  it('proposes names with their abbreviation, in whatever case', () => {
    const text = repeat(
      'Det er Kultur- og Fritidsforvaltningen (KFF), og hos Kultur- og Fritidsforvaltningens folk.',
    )
    const [first] = extractTerms([text], lexicon)
    assert.equal(first?.preferred, 'Kultur- og Fritidsforvaltningen')
    assert.deepEqual(first.abbreviations, ['KFF'])
  })

  it('tells the spellings that were seen, the rarer ones as variants', () => {
    const text = 'En natur-vejleder, en natur-vejleder og en naturvejleder.'
    const [first] = extractTerms([text], lexicon)
    assert.deepEqual([first?.preferred, first?.variants], ['natur-vejleder', ['naturvejleder']])
  })

  it('puts words of a field before words that everybody has', () => {
    const text = repeat(
      'Et udgangspunkt for børnehaveklasseleder, problemstilling og havnebadsplads.',
    )
    assert.deepEqual(
      extractTerms([text], lexicon).map(({preferred}) => preferred),
      ['havnebadsplads', 'børnehaveklasseleder', 'problemstilling', 'udgangspunkt'],
    )
  })

  it('leaves out what is made with a small word, and what stands in styles', () => {
    const text = repeat(
      'Konsekvensen er klar <p style="list-style-type:disc; list-style-type: disc">.',
    )
    assert.deepEqual(extractTerms([text], lexicon), [])
  })

  it('gives laws and groups in their dictionary form, and abbreviations their capitals', () => {
    const text = repeat('Efter beplantningsloven er der KFF-konsulenter, og havnesamarbejder.')
    assert.deepEqual(
      extractTerms([text], lexicon).map(({preferred}) => preferred),
      ['beplantningslov', 'havnesamarbejde', 'KFF-konsulent'],
    )
  })

  it('tells names apart that are joined, and takes the whole of what is abbreviated', () => {
    const text = repeat(
      'Det gælder Kulturforvaltningen og Center for Havnebade, hos Lundby Lokale Ungdomsråd (LUR).',
    )
    const names = extractTerms([text], lexicon).filter(({kind}) => kind === 'name')
    assert.deepEqual(
      names.map(({preferred}) => preferred),
      ['Lundby Lokale Ungdomsråd', 'Center for Havnebade'],
    )
  })

  it('leaves out what is rare, short or no noun', () => {
    assert.deepEqual(
      extractTerms(
        ['En børnehaveklasse. Hus hus hus. Fuldstændig fuldstændig fuldstændig.'],
        lexicon,
      ),
      [],
    )
  })

  it('takes anything, with a dictionary or without', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'grapheme'})), (texts) => {
        extractTerms(texts, lexicon)
        extractTerms(texts, undefined)
      }),
    )
  })
})
