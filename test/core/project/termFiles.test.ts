import assert from 'node:assert/strict'
import fc from 'fast-check'
import {readDataFile} from '../../../src/core/project/readDataFile.ts'
import {build, said} from './builtProject.ts'

const hearing = (file: string): string => `title: Budget\nterms: ${file}\n`

describe('a word list in CSV', () => {
  it('has a concept in each line, with several words in a cell', () => {
    const csv =
      'Foretrukken;Undgå;Forkortelser;Note\nborger;klient|bruger;;"Et ord; med ""mærker"""\nKulturforvaltningen;;KF;\n'
    const project = build(hearing('ord.csv'), {'ord.csv': csv})
    assert.deepEqual(said(project), [])
    assert.deepEqual(
      project.concepts.map(({preferred, deprecated, abbreviations, note}) => [
        preferred,
        deprecated,
        abbreviations,
        note,
      ]),
      [
        ['borger', ['klient', 'bruger'], undefined, 'Et ord; med "mærker"'],
        ['Kulturforvaltningen', [], ['KF'], undefined],
      ],
    )
  })

  it('or a word in each line, with its status', () => {
    const csv =
      'concept,term,status,note\n1,borger,preferred,Altid\n1,klient,deprecated,\n2,bibliotek,,\n2,bogsamling,forbudt,\n'
    const project = build(hearing('ord.csv'), {'ord.csv': csv})
    assert.deepEqual(
      project.concepts.map(({preferred, deprecated, note}) => [preferred, deprecated, note]),
      [
        ['borger', ['klient'], 'Altid'],
        ['bibliotek', ['bogsamling'], undefined],
      ],
    )
  })

  it('has columns with the names that people give them', () => {
    for (const csv of [
      'Foretrukken term;Frarådet term;Begrundelse;Ordklasse\r\nborger;klient, bruger;Sådan;Navneord\r\n',
      '\uFEFFOrd\tUndgå\tÅrsag\tpos\nborger\tklient|bruger\tSådan\tsubstantiv\n',
      'sep=;\r\nSkriv;Skriv ikke;Hvorfor;Ordklasse\r\nborger;klient|bruger;Sådan;noun\r\n',
      'Preferred Term,Avoid,Reason,Part of Speech\nborger,klient|bruger,Sådan,noun\n',
    ]) {
      const project = build(hearing('ord.csv'), {'ord.csv': csv})
      assert.deepEqual(said(project), [], csv)
      assert.deepEqual(
        project.concepts.map(({preferred, deprecated, reason, partOfSpeech}) => [
          preferred,
          deprecated,
          reason,
          partOfSpeech,
        ]),
        [['borger', ['klient', 'bruger'], 'Sådan', 'noun']],
        csv,
      )
    }
  })

  it('says where it contradicts another file, at both places', () => {
    const project = build('title: Budget\nterms: [ord.csv, andre.yaml]\n', {
      'ord.csv': 'preferred;deprecated\nborger;klient\n',
      'andre.yaml': 'terms:\n  - preferred: klient\n',
    })
    assert.deepEqual(said(project), [
      'ord.csv: termContradiction "klient"',
      'andre.yaml: termAvoidedElsewhere "klient"',
    ])
  })

  it('must name its columns', () => {
    assert.deepEqual(said(build(hearing('ord.csv'), {'ord.csv': 'borger;klient\n'})), [
      'ord.csv: csvColumns "borger;klient"',
    ])
  })
})

const tbx = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Core" style="dca" xml:lang="da" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${body}</body></text></tbx>`
const term = (word: string, status: string): string =>
  `<termSec><term>${word}</term><termNote type="administrativeStatus">${status}</termNote><termNote type="partOfSpeech">noun</termNote></termSec>`

describe('a word list in TBX', () => {
  it('has terms by status, and what is said of the concept', () => {
    const xml = tbx(
      `<conceptEntry id="c1"><descrip type="definition">Den, der bor &amp; lever her</descrip><langSec xml:lang="en">${term('citizen', 'preferredTerm-admn-sts')}</langSec><langSec xml:lang="da">${term('borger', 'preferredTerm-admn-sts')}${term('indbygger', 'admittedTerm-admn-sts')}${term('klient', 'deprecatedTerm-admn-sts')}</langSec></conceptEntry>`,
    )
    const project = build(hearing('ord.tbx'), {'ord.tbx': xml})
    assert.deepEqual(said(project), [])
    const [concept] = project.concepts
    assert.deepEqual(
      [
        concept?.preferred,
        concept?.admitted,
        concept?.deprecated,
        concept?.definition,
        concept?.partOfSpeech,
      ],
      ['borger', ['indbygger'], ['klient'], 'Den, der bor & lever her', 'noun'],
    )
    assert.equal(concept?.place.file, 'ord.tbx')
    assert.equal(xml.slice(concept.place.span.start, concept.place.span.start + 6), 'borger')
  })

  it('takes acronyms for abbreviations, unless they are to be avoided', () => {
    const typed = (word: string, status: string): string =>
      `<termSec><term>${word}</term><termNote type="termType">acronym</termNote><termNote type="administrativeStatus">${status}</termNote></termSec>`
    const xml = tbx(
      `<conceptEntry id="c1"><langSec xml:lang="da">${term('Kulturforvaltningen', 'preferredTerm-admn-sts')}${typed('KF', 'admittedTerm-admn-sts')}${typed('KUF', 'deprecatedTerm-admn-sts')}</langSec></conceptEntry>`,
    )
    const [concept] = build(hearing('ord.tbx'), {'ord.tbx': xml}).concepts
    assert.deepEqual([concept?.abbreviations, concept?.deprecated], [['KF'], ['KUF']])
  })

  it('may be of the older kind', () => {
    const xml =
      '<martif type="TBX"><text><body><termEntry><langSet xml:lang="da"><tig><term>bibliotek</term></tig><tig><term>bogsamling</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>'
    const [concept] = build(hearing('ord.tbx'), {'ord.tbx': xml}).concepts
    assert.deepEqual([concept?.preferred, concept?.deprecated], ['bibliotek', ['bogsamling']])
  })

  it('is refused where it is no TBX', () => {
    for (const text of ['<html/>', 'ikke xml', '<tbx>', '<!DOCTYPE a [<!ENTITY b "c">]><tbx/>']) {
      assert.deepEqual(said(build(hearing('ord.tbx'), {'ord.tbx': text})).length, 1, text)
    }
  })
})

describe('files of terms', () => {
  it('may hold anything', () => {
    const part = fc.constantFrom(
      '"',
      ';',
      ',',
      '\n',
      '\t',
      'preferred',
      'status',
      'borger',
      '<tbx>',
      '<term>',
      '</',
      '&',
      '\uFEFF',
      '|',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        for (const name of ['ord.csv', 'ord.tbx']) readDataFile(name, parts.join(''))
      }),
    )
  })
})
