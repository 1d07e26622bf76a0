import assert from 'node:assert/strict'
import type {Concept} from '../../../src/core/model/termbase.ts'
import {findTerms} from '../../../src/core/terminology/findTerms.ts'
import {ownLexicon} from '../../support/ownLexicon.ts'
import {concept, paragraph} from './sampleText.ts'

const lexicon = ownLexicon()

function found(text: string, ...concepts: readonly Concept[]): readonly string[] {
  return findTerms(paragraph(text), concepts, lexicon).map(
    ({span, compound = 'word'}) => `${text.slice(span.start, span.end)} ${compound}`,
  )
}

function put(text: string, ...concepts: readonly Concept[]): readonly unknown[] {
  return findTerms(paragraph(text), concepts, lexicon).map(
    ({replacement, proposal}) =>
      replacement ?? (proposal === undefined ? undefined : `${proposal}?`),
  )
}

const resident = concept('beboer', {deprecated: ['klient', 'bruger']})
const child = concept('barn', {deprecated: ['unge']})
const guide = concept('natur-guide')
const library = concept('biblioteket', {abbreviations: ['BIB']})

describe('findTerms with a dictionary', () => {
  it('finds words that change inside', () => {
    assert.deepEqual(found('Børnene og barnets børn', child), [
      'Børnene word',
      'barnets word',
      'børn word',
    ])
  })

  it('finds a term as a part of a closed compound, and says so', () => {
    assert.deepEqual(found('klientsagen, fastklienternes ønsker, småbørnene', resident, child), [
      'klient part',
      'klienternes head',
      'børnene head',
    ])
  })

  it('finds no term in another word', () => {
    assert.deepEqual(found('Klientellet, brugen, brugbar og borde. Barnlig!', resident, child), [])
  })

  it('finds what is listed with a hyphen in one word and in two', () => {
    assert.deepEqual(found('naturguiderne, natur guiden og natur-guide', guide), [
      'naturguiderne word',
      'natur guiden word',
      'natur-guide word',
    ])
  })

  it('finds abbreviations with their capitals, and not in a chain of them', () => {
    assert.deepEqual(found('BIB, BIBs og BIB’s. bib, KOM-BIB', library), [
      'BIB word',
      'BIBs word',
      'BIB’s word',
    ])
  })

  it('puts the preferred word in the same form in its place', () => {
    assert.deepEqual(put('Klienternes hus. Klientens nabo, en klient', resident), [
      'Beboernes',
      'Beboerens',
      'beboer',
    ])
  })

  it('offers, where the word may be another or the gender changes', () => {
    assert.deepEqual(put('en bruger', resident), ['beboer?'])
    const house = concept('hus', {deprecated: ['bolig']})
    assert.deepEqual(put('en bolig, boligen, boliger', house), ['hus?', 'huset', 'huse'])
  })

  it('inflects the first word of a phrase, as an offer', () => {
    const person = concept('person med gæld', {deprecated: ['skyldner']})
    assert.deepEqual(put('skyldnerne, skyldners', person), ['personerne med gæld?', undefined])
  })
})
