import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Concept} from '../../../src/core/model/termbase.ts'
import {findTerms} from '../../../src/core/terminology/findTerms.ts'
import {ownLexicon} from '../../support/ownLexicon.ts'
import {sampleResponse} from '../../support/sampleValues.ts'
import {concept, paragraph} from './sampleText.ts'

/** What is found, as it is written, with its status. */
function found(text: string, ...concepts: readonly Concept[]): readonly string[] {
  return findTerms(paragraph(text), concepts).map(
    ({span, status}) => `${text.slice(span.start, span.end)} ${status}`,
  )
}

function replacements(text: string, ...concepts: readonly Concept[]): readonly unknown[] {
  return findTerms(paragraph(text), concepts).map(({replacement}) => replacement)
}

const resident = concept('beboer', {deprecated: ['lejer', 'klient']})
const library = concept('biblioteket', {
  deprecated: ['bogsamling', 'lånecenteret'],
  names: ['Bogsamling Nord', 'Center for Bogsamling'],
})
const guide = concept('natur-guide', {deprecated: ['naturguide', 'natur guide']})
const council = concept('Kultur- og Fritidsudvalget', {
  deprecated: ['kulturudvalget', 'kultur- og fritidsudvalget'],
})

describe('findTerms', () => {
  it('finds a term in its inflected forms', () => {
    assert.deepEqual(found('Klienternes hus og klientens nabo', resident), [
      'Klienternes deprecated',
      'klientens deprecated',
    ])
  })

  it('finds the preferred term too', () => {
    assert.deepEqual(found('Beboerne spørger', resident), ['Beboerne preferred'])
  })

  it('does not find a term inside another word', () => {
    assert.deepEqual(found('Klientellet og klientsagen, småklienter', resident), [])
  })

  it('finds a term as the last part of a word with a hyphen, not as the first', () => {
    assert.deepEqual(found('B-klienter', resident), ['klienter deprecated'])
    assert.deepEqual(found('klient-server og klient- og lejerråd', resident), [])
  })

  it('finds a misspelling as the first part of a word', () => {
    assert.deepEqual(found('naturguide-ordningen og naturguideordningen', guide), [
      'naturguide deprecated',
      'naturguide deprecated',
    ])
  })

  it('finds no misspelling where the words stand as they are listed, with more behind them', () => {
    assert.deepEqual(found('natur-guide-ordningen og natur-guideordningen', guide), [])
  })

  it('tells spellings with a hyphen, a space and nothing apart', () => {
    assert.deepEqual(found('Naturguider, natur guiderne, natur-guiden', guide), [
      'Naturguider deprecated',
      'natur guiderne deprecated',
      'natur-guiden preferred',
    ])
  })

  it('finds a term that a line end has broken', () => {
    assert.deepEqual(found('en bog-\nsamling og bog-samlingen', library), [
      'bog-\nsamling deprecated',
      'bog-samlingen deprecated',
    ])
    assert.deepEqual(found('natur\nguide', guide), ['natur\nguide deprecated'])
    assert.deepEqual(found('Kultur-\nog Fritidsudvalget', council), [
      'Kultur-\nog Fritidsudvalget preferred',
    ])
  })

  it('finds a term with white space, soft hyphens and invisible characters inside', () => {
    assert.deepEqual(found('Kultur-  og Fritidsudvalget', council).length, 1)
    assert.deepEqual(found('bog\u00ADsam\u200Bling', library), [
      'bog\u00ADsam\u200Bling deprecated',
    ])
  })

  it('finds decomposed letters', () => {
    const text = 'la\u030Anecenteret'
    assert.deepEqual(found(text, library), [`${text} deprecated`])
  })

  it('tells terms apart that differ in capitals only', () => {
    assert.deepEqual(found('Kultur- og Fritidsudvalgets og kultur- og fritidsudvalget', council), [
      'Kultur- og Fritidsudvalgets preferred',
      'kultur- og fritidsudvalget deprecated',
    ])
  })

  it('does not mind capitals otherwise', () => {
    assert.deepEqual(found('KLIENTER', resident), ['KLIENTER deprecated'])
  })

  it('finds abbreviations with their capitals only, and their genitive', () => {
    const kff = concept('Kulturforvaltningen', {admitted: ['KFF']})
    assert.deepEqual(found('KFF og KFF’s og KFFs, men kff og KFFX', kff), [
      'KFF admitted',
      'KFF’s admitted',
      'KFFs admitted',
    ])
  })

  it('finds abbreviations with points, and signs after a figure', () => {
    const example = concept('fx', {deprecated: ['f.eks.']})
    const percent = concept('pct.', {deprecated: ['%', 'pct']})
    assert.deepEqual(found('F.eks. her og fx der', example), ['F.eks. deprecated', 'fx preferred'])
    assert.deepEqual(found('12 % og 3% af 4 pct. og 5 pct af alt, %', percent), [
      '% deprecated',
      '% deprecated',
      'pct. preferred',
      'pct deprecated',
    ])
  })

  it('leaves names alone, and only in the way that they are written', () => {
    assert.deepEqual(found('i Bogsamling Nord og Bogsamling Nords have', library), [])
    assert.deepEqual(found('i bogsamling nord', library), ['bogsamling deprecated'])
  })

  it('leaves a word with a capital in a name of several words alone', () => {
    assert.deepEqual(found('hos Huset for Bogsamling i byen', library), [])
  })

  it('takes the longest term', () => {
    const wide = concept('lejer med fremleje', {deprecated: ['klient på kort tid']})
    assert.deepEqual(found('en klient på kort tid', resident, wide), [
      'klient på kort tid deprecated',
    ])
  })

  it('does not take a verb for a noun', () => {
    const user = concept('borger', {deprecated: ['bruger']})
    for (const text of ['Vi bruger tal', 'Kommunen bruger tal', 'dem, som bruger huset']) {
      assert.deepEqual(found(text, user), [], text)
    }
    assert.deepEqual(found('En bruger bruger meget', user), ['bruger deprecated'])
    for (const text of ['en bruger', 'den enkelte bruger', 'set som bruger og gæst', 'ny bruger']) {
      assert.deepEqual(found(text, user), ['bruger deprecated'], text)
    }
  })

  it('leaves a word alone that is spoken of', () => {
    assert.deepEqual(found('Vi undgår ordet klient.', resident), [])
  })

  it('leaves other people’s words alone', () => {
    const text = 'En klient skrev »som klient« i går.'
    const quote = {start: text.indexOf('»'), end: text.indexOf('«') + 1}
    const [first, ...rest] = findTerms(paragraph(text, [quote]), [resident])
    assert.deepEqual(rest, [])
    assert.equal(first?.span.start, 3)
  })

  it('finds nothing in a quoted passage', () => {
    const [passage] = paragraph('klient').passages
    assert.ok(passage !== undefined)
    const response = sampleResponse({text: '> klient', passages: [{...passage, quoted: true}]})
    assert.deepEqual(findTerms(response, [resident]), [])
  })

  it('gives places in the document, not in the words', () => {
    const text = '**Kli**enten'
    const prose = {
      text: 'Klienten',
      pieces: [
        {at: 0, length: 3, start: 2, end: 5},
        {at: 3, length: 5, start: 7, end: 12},
      ],
      inlines: [],
    }
    const span = {start: 0, end: text.length}
    const passages = [{role: 'paragraph' as const, quoted: false, span, prose}]
    const [occurrence] = findTerms(sampleResponse({text, passages}), [resident])
    assert.deepEqual(occurrence?.span, {start: 2, end: 12})
    assert.equal(occurrence.replacement, undefined)
  })

  it('keeps inflection and capital in what it puts in a misspelling’s place', () => {
    assert.deepEqual(replacements('Naturguiderne og natur guidens', guide), [
      'Natur-guiderne',
      'natur-guidens',
    ])
  })

  it('puts in a word that ends alike', () => {
    const hall = concept('idrætsforening', {deprecated: ['sportsforening']})
    assert.deepEqual(replacements('Sportsforeningerne', hall), ['Idrætsforeningerne'])
    assert.deepEqual(replacements('kulturudvalgets', council), ['Kultur- og Fritidsudvalgets'])
    assert.deepEqual(replacements('Biblioteket i lånecenteret', library), [undefined, undefined])
  })

  it('puts in abbreviations', () => {
    const example = concept('fx', {deprecated: ['f.eks.']})
    const percent = concept('pct.', {deprecated: ['%']})
    assert.deepEqual(replacements('F.eks. her, f.eks. der', example), ['Fx', 'fx'])
    assert.deepEqual(replacements('5 % er ikke 5% eller 7 %.', percent), [
      'pct.',
      undefined,
      undefined,
    ])
  })

  it('puts in nothing where gender or endings may differ', () => {
    assert.deepEqual(replacements('klienten KLIENT', resident), [undefined, undefined])
    const illness = concept('psykisk lidelse', {deprecated: ['sindslidelse']})
    assert.deepEqual(replacements('sindslidelsen', illness), [undefined])
  })

  it('never throws, and gives places in the text', () => {
    const words = fc.constantFrom(
      'klient',
      'erne',
      '-',
      ' ',
      '\n',
      '\u00AD',
      '%',
      '5',
      '.',
      'natur',
      'guide',
      '’s',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({unit: 'grapheme'}))), (parts) => {
        const text = parts.join('')
        for (const {span} of findTerms(paragraph(text), [resident, guide, library])) {
          assert.ok(span.start >= 0 && span.end <= text.length && span.start < span.end)
        }
      }),
    )
  })

  it('takes empty and strange terms', () => {
    const strange = concept('', {deprecated: [' ', '-', '(x', '🙂'], names: ['']})
    assert.doesNotThrow(() => findTerms(paragraph('a - b (x 🙂'), [strange]))
  })

  it('finds the same each time, with a dictionary or without, in whatever order it is asked', () => {
    const list = [resident, library]
    const asked = [undefined, ownLexicon(), undefined, ownLexicon()].map((lexicon) =>
      findTerms(paragraph('Lejerforeningen og klienterne låner i bogsamlingen'), list, lexicon),
    )
    assert.deepEqual(asked[2], asked[0])
    assert.deepEqual(asked[3], asked[1])
    assert.notDeepEqual(asked[1], asked[0])
  })

  it('costs no more with a long list of other terms', () => {
    const text = 'Klienterne taler med de andre om planen for det kommende år. '.repeat(400)
    const others = Array.from({length: 2000}, (_, at) =>
      concept(`emne${'abcdefghij'.repeat(2)}${at}`),
    )
    assert.equal(findTerms(paragraph(text), [resident, ...others]).length, 400)
  })
})
