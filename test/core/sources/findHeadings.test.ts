import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {headingForm} from '../../../src/core/sources/headingForm.ts'
import {describeWithShared} from '../../support/shared.ts'
import {headings, paragraphAt, readText} from '../../support/readText.ts'

const TEXT = 'Kvarteret har brug for mere plads til leg, og det koster ikke meget.'

describe('headings in plain text', () => {
  it('are found by their numbers, as deep as they have numbers', () => {
    const source = readText(
      `1. Baggrund\n\n${TEXT}\n\n1.1 Formål\n\n${TEXT}\n\n1.1.1 afgrænsning\n\n${TEXT}\n\n2. Økonomi\n\n${TEXT}\n`,
    )
    assert.deepEqual(headings(source), [
      '1 1. Baggrund',
      '2 1.1 Formål',
      '3 1.1.1 afgrænsning',
      '1 2. Økonomi',
    ])
  })

  it('are found without numbers, the first as the title over the rest', () => {
    const source = readText(`Plan for parken\n\nBaggrund\n\n${TEXT}\n\nØkonomi\n\n${TEXT}\n`)
    assert.deepEqual(headings(source), ['1 Plan for parken', '2 Baggrund', '2 Økonomi'])
    assert.deepEqual(source.paragraphs.at(-1)?.headingPath, ['Plan for parken', 'Økonomi'])
  })

  it('stand beside each other where several are in capitals, and over those that are not', () => {
    const source = readText(
      `HALLENS ÅBNINGSTIDER\n\n${TEXT}\n\nØKONOMI\n\n${TEXT}\n\nDrift\n\n${TEXT}\n\nPERSONALE OG LEDELSE\n\n${TEXT}\n`,
    )
    assert.deepEqual(headings(source), [
      '1 HALLENS ÅBNINGSTIDER',
      '1 ØKONOMI',
      '2 Drift',
      '1 PERSONALE OG LEDELSE',
    ])
    assert.deepEqual(source.paragraphs.at(-1)?.headingPath, ['PERSONALE OG LEDELSE'])
  })

  it('in capitals stand under a title in capitals that is straight over the first of them', () => {
    const source = readText(`PLAN FOR PARKEN\n\nBAGGRUND\n\n${TEXT}\n\nØKONOMI\n\n${TEXT}\n`)
    assert.deepEqual(headings(source), ['1 PLAN FOR PARKEN', '2 BAGGRUND', '2 ØKONOMI'])
  })

  it('stand under chapters where there are chapters', () => {
    const source = readText(
      `Rapport om parken\n\nKapitel 1. Baggrund\n\n${TEXT}\n\n1.1 Formål\n\n${TEXT}\n\nUndersøgelsen\n\n${TEXT}\n\nBilag 1: Spørgsmål\n\n${TEXT}\n`,
    )
    assert.deepEqual(headings(source).slice(1), [
      '1 Kapitel 1. Baggrund',
      '2 1.1 Formål',
      '3 Undersøgelsen',
      '1 Bilag 1: Spørgsmål',
    ])
  })

  it("with a proposal's number stand under those without numbers around them", () => {
    const source = readText(
      `Høringssvar\n\nGrønne områder\n\nNr. 4. Flere bænke\n\n${TEXT}\n\nNr. 5. Nye træer\n\n${TEXT}\n\nTrafik\n\nNr. 6. Cykelsti\n\n${TEXT}\n`,
    )
    assert.deepEqual(headings(source), [
      '1 Høringssvar',
      '2 Grønne områder',
      '3 Nr. 4. Flere bænke',
      '3 Nr. 5. Nye træer',
      '2 Trafik',
      '3 Nr. 6. Cykelsti',
    ])
  })

  it('with letters stand under those with numbers', () => {
    const source = readText(
      `Plan\n\nIndhold\n\n1) Legepladser:\n\n${TEXT}\n\n1a: Gynger\n\n${TEXT}\n\n1.b: Sand til børnene\n\n${TEXT}\n\n2. Bænke\n\n${TEXT}\n`,
    )
    assert.deepEqual(headings(source), [
      '1 Plan',
      '2 Indhold',
      '3 1) Legepladser:',
      '4 1a: Gynger',
      '4 1.b: Sand til børnene',
      '3 2. Bænke',
    ])
  })

  it('may go over two lines and stand straight before their text', () => {
    const source = readText(
      `Plan\n\nForslag til en ny indretning af\nden nordlige del af parken\n\n${TEXT}\n\nDel 1: Vejene\n${TEXT} ${TEXT} ${TEXT}\n`,
    )
    assert.deepEqual(headings(source).slice(1), [
      '2 Forslag til en ny indretning af den nordlige del af parken',
      '3 Del 1: Vejene',
    ])
  })

  it('may be in capitals straight over other short lines', () => {
    const source = readText(
      `PLAN FOR BYENS PARKER\nParkafdelingen, maj 2026\n\n1 Baggrund\n\n${TEXT}\n\n1.1 Formål\n\n${TEXT}\n\nBilag 1. Tal\n\n${TEXT}\n`,
    )
    assert.deepEqual(headings(source), [
      '1 PLAN FOR BYENS PARKER',
      '2 1 Baggrund',
      '3 1.1 Formål',
      '2 Bilag 1. Tal',
    ])
  })

  it('are not a letterhead, whose parts stand side by side', () => {
    assert.deepEqual(headings(readText(`Byens Kommune          Parkafdelingen\n\n${TEXT}\n`)), [])
  })

  it('marked as Markdown marks them are taken at their word', () => {
    const source = readText(`# Plan\n\n${TEXT}\n\n## Økonomi\n\n${TEXT}\n`)
    assert.deepEqual(headings(source), ['1 # Plan', '2 ## Økonomi'])
    assert.deepEqual(source.paragraphs.at(-1)?.headingPath, ['Plan', 'Økonomi'])
  })

  it('are not the items of a list, be there blank lines between them', () => {
    const source = readText(`Plan\n\n${TEXT}\n\n1. Gynger\n\n2. Bænke\n\n3. Borde\n\n${TEXT}\n`)
    assert.deepEqual(headings(source), ['1 Plan'])
    assert.equal(paragraphAt(source, '2. Bænke').kind, 'list-item')
  })

  it('are not dates, addresses, greetings and labels with values', () => {
    const lines = [
      '31. marts 2026',
      'Marts 2026',
      'Dato: 3. maj 2026',
      'Sagsnummer: 2026-0001',
      'Skovvej 14, 2. sal',
      '2100 København Ø',
      'Til: Kulturudvalget',
      'Med venlig hilsen',
      'E-mail: park@example.org',
    ]
    for (const line of lines) {
      assert.deepEqual(headings(readText(`${TEXT}\n\n${line}\n\n${TEXT}\n`)), [], line)
    }
  })

  it('are not sentences without a full stop', () => {
    const lines = [
      'Indsatserne kan ikke begynde før budgettet er vedtaget',
      'Det foreslås at afsætte 2,4 mio. kr. om året til bænke',
      'Vi glæder os til at læse resten af planen for parken',
      '2,4 mio. kr. til bænke',
      'og derfor er der brug for',
      'Derfor foreslås følgende:',
    ]
    for (const line of lines) {
      assert.deepEqual(headings(readText(`${TEXT}\n\n${line}\n\n${TEXT}\n`)), [], line)
    }
  })

  it('are not the names at the end, nor a word left over before a page break', () => {
    assert.deepEqual(headings(readText(`${TEXT}\n\nAnne Holm\n\nFormand for foreningen\n`)), [])
    assert.deepEqual(headings(readText(`${TEXT}\n\nSom\n\neksempel kan nævnes gyngerne.\n`)), [])
  })

  it('may be questions', () => {
    assert.deepEqual(headings(readText(`${TEXT}\n\nHvem er pladsen til?\n\n${TEXT}\n`)), [
      '1 Hvem er pladsen til?',
    ])
  })

  describeWithShared('in real documents', (shared) => {
    interface Structure {
      readonly file: string
      readonly headings: readonly {readonly text: string}[]
    }
    const plain = (words: string): string => words.replace(/[\s*]+/gu, ' ').trim()

    it('are found: nineteen of twenty, and as few besides', () => {
      const json = readFileSync(join(shared, 'cases', 'structure.json'), 'utf8')
      const documents = Object.values(JSON.parse(json) as Readonly<Record<string, Structure>>)
      assert.ok(documents.length >= 3)
      let hits = 0
      let wanted = 0
      let found = 0
      for (const document of documents) {
        const source = readText(readFileSync(join(shared, 'real', document.file), 'utf8'))
        const expected = new Set(document.headings.map(({text}) => plain(text)))
        const own = source.paragraphs.filter(({kind}) => kind === 'heading')
        wanted += expected.size
        found += own.length
        hits += own.filter(({start, end}) =>
          expected.has(plain(source.text.slice(start, end))),
        ).length
      }
      assert.ok(hits / wanted >= 0.95, `${hits} of ${wanted} found`)
      assert.ok(hits / found >= 0.95, `${hits} of ${found} are headings`)
    })

    it('are the same where the text is wrapped and paged', () => {
      for (const name of readdirSync(join(shared, 'real')).filter((each) =>
        each.endsWith('.txt'),
      )) {
        const text = readFileSync(join(shared, 'real', name), 'utf8')
        const whole = new Set(headings(readText(text)).map((each) => plain(each.slice(2))))
        const wrapped = headings(readText(wrap(text, 90))).map((each) => plain(each.slice(2)))
        const same = wrapped.filter((each) => whole.has(each)).length
        assert.ok(same >= whole.size * 0.9, `${name}: ${same} of ${whole.size}`)
        assert.ok(same >= wrapped.length * 0.9, `${name}: ${same} of ${wrapped.length}`)
      }
    })
  })
})

/** As a PDF has it: lines of at most so many characters, forty of them a page, a number below each. */
function wrap(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    if (line.includes('\t') || line === '') return [line]
    return line.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)|\\S{${width},}`, 'gu')) ?? ['']
  })
  const pages: string[] = []
  for (let at = 0; at < lines.length;) {
    // A page ends between paragraphs here; what is broken over pages has its own tests.
    let end = Math.min(at + 40, lines.length)
    while (end < lines.length && lines[end - 1] !== '') end++
    pages.push(`${lines.slice(at, end).join('\n')}\n\n${pages.length + 1}\n`)
    at = end
  }
  return pages.join('\f')
}

describe('headingForm', () => {
  it('takes the number from the title', () => {
    const parts = (line: string): readonly unknown[] => {
      const form = headingForm(line)
      return [form?.style, form?.number, form?.title]
    }
    assert.deepEqual(parts('Kapitel 2. Økonomi'), ['chapter', '2', 'Økonomi'])
    assert.deepEqual(parts('Bilag A'), ['appendix', 'A', ''])
    assert.deepEqual(parts('Nr. 4 – Bænke'), ['single', '4', 'Bænke'])
    assert.deepEqual(parts('1.2.3 Metode'), ['dotted', '1.2.3', 'Metode'])
    assert.deepEqual(parts('1.b: Efterår'), ['lettered', '1.b', 'Efterår'])
    assert.deepEqual(parts('Del 2b: Tal'), ['labelled', '2b', 'Tal'])
    assert.deepEqual(parts('3 Økonomi'), ['single', '3', 'Økonomi'])
    assert.deepEqual(parts('BI07 - Bænke i parken'), ['plain', '', 'BI07 - Bænke i parken'])
    assert.deepEqual(parts('§§ 3 og 5 i bænkeloven'), ['plain', '', '§§ 3 og 5 i bænkeloven'])
  })

  it('takes figures with units, section numbers and full stops for no headings', () => {
    for (const line of [
      '5,7 mio. kr.',
      '12 mio. kr. til bænke',
      '3. maj 2026',
      'Stk. 2. Bænke',
      'Nr. 4. Slut.',
      '1.',
      '',
    ]) {
      assert.equal(headingForm(line), undefined, line)
    }
  })
})
