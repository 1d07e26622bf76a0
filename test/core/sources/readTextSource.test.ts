import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Source} from '../../../src/core/model/source.ts'
import {describeWithShared} from '../../support/shared.ts'
import {outline, paragraphAt, readText, wordsOf} from '../../support/readText.ts'

describe('readTextSource', () => {
  it('parts paragraphs at blank lines and joins wrapped lines', () => {
    const source = readText(
      'Der er i dag otte legepladser i kvarteret, og de\nfleste er slidte efter mange års brug.\n \n' +
        'Beboerne ønsker flere gynger og mere skygge om\nsommeren, når solen står højest.\n',
    )
    assert.deepEqual(outline(source), [
      'paragraph: Der er i dag otte legepladser i kvarteret, og de fleste er slidte efter mange års brug.',
      'paragraph: Beboerne ønsker flere gynger og mere skygge om sommeren, når solen står højest.',
    ])
  })

  it('knows the items that stand in others by the white space before them', () => {
    const {paragraphs} = readText('- legeplads\n  - gynge\n  - vippe\n    - rød\n- sandkasse\n')
    assert.deepEqual(
      paragraphs.map(({depth}) => depth),
      [undefined, 2, 2, 3, undefined],
    )
  })

  it('reads a list of very many items', () => {
    assert.equal(readText('- gynge\n'.repeat(150_000)).paragraphs.length, 150_000)
  })

  it('parts text without blank lines where a line was ended before it was full', () => {
    const source = readText(
      'Baggrund\nDer er i dag otte legepladser i kvarteret, og de fleste af dem\ner slidte efter mange års brug.\n' +
        'Beboerne ønsker flere gynger og mere skygge om sommeren, når\nsolen står højest. Det har de sagt på tre\nmøder i foråret.\n' +
        'Nr. 4. Flere gynger\nForvaltningen vil sætte tolv gynger op inden sommerferien og\npasse dem i ti år.\n',
    )
    assert.deepEqual(
      source.paragraphs.map(({kind}) => kind),
      ['heading', 'paragraph', 'paragraph', 'heading', 'paragraph'],
    )
  })

  it('takes each line for a paragraph where lines are as long as paragraphs', () => {
    const long =
      'Der er brug for flere steder at sidde, fordi mange ældre går tur i parken hver dag. '.repeat(
        4,
      )
    const source = readText(`${long}\n${long}\nKort linje her.\n`)
    assert.equal(source.paragraphs.length, 3)
  })

  it('keeps short lines apart, as in an address or a heading of a letter', () => {
    const filler =
      'Et helt afsnit med almindelig tekst, der fylder en hel linje i dokumentet og lidt til.\n\n'
    const source = readText(
      `Sagsnummer\n2026-0001\n\nParkafdelingen\nSkovvej 4\n\n${filler.repeat(3)}`,
    )
    assert.deepEqual(outline(source).slice(0, 4), [
      'paragraph: Sagsnummer',
      'paragraph: 2026-0001',
      'paragraph: Parkafdelingen',
      'paragraph: Skovvej 4',
    ])
  })

  it('joins a word that is divided at the end of a line', () => {
    const source = readText(
      'Det sker i samarbejde med forenin-\ngerne i området, som kender børnene bedst.\n',
    )
    assert.equal(source.paragraphs.length, 1)
  })

  it('makes a paragraph of each list item, with its continuation', () => {
    const source = readText(
      'Vi foreslår:\n\n- flere gynger, også til små børn, og et\n  tag over dem\n- bænke\n• borde\n1) en vandpost\n2) et toilet\na) med puslebord\n',
    )
    assert.deepEqual(outline(source), [
      'paragraph: Vi foreslår:',
      'list-item: - flere gynger, også til små børn, og et tag over dem',
      'list-item: - bænke',
      'list-item: • borde',
      'list-item: 1) en vandpost',
      'list-item: 2) et toilet',
      'list-item: a) med puslebord',
    ])
  })

  it('takes no dash or figure in the middle of a sentence for a list', () => {
    const source = readText(
      'Kommunen har i alt brugt en million kroner på legepladsen i\n' +
        '2025. Det er mere end året før, hvor der blev brugt det halve\n' +
        '– som beboerne har nævnt flere gange – på den samme legeplads i\n' +
        '12. kvarter af byen, hvor der bor mange børn og unge mennesker.\n',
    )
    assert.equal(source.paragraphs.length, 1)
  })

  it('takes a date at the start of a line for a date', () => {
    assert.deepEqual(outline(readText('31. marts 2026 holdes der møde om planen i salen.\n')), [
      'paragraph: 31. marts 2026 holdes der møde om planen i salen.',
    ])
  })

  it('makes a paragraph of each table row: tabs, pipes or columns of spaces', () => {
    const source = readText(
      'Tabel 1 – Udgifter i 1.000 kr.\n\nPost\t2026\t2027\nGynger\t120\t\nI alt\t\t\n\tdeles over to år\n\n' +
        '| Post | Beløb |\n| Sand | 35 |\n\nBænke      12     14\nBorde       8      9\n',
    )
    assert.deepEqual(
      source.paragraphs.map(({kind}) => kind),
      ['caption', ...Array<string>(8).fill('table-row')],
    )
    assert.equal(wordsOf(source, source.paragraphs[4] ?? {start: 0, end: 0}), 'deles over to år')
  })

  it('knows bullets and columns as a scanner leaves them', () => {
    const source = readText(
      '. En gynge til de største børn i kvarteret og deres søskende i\n. Et bord\n\nPost 2026 2027 2028\nGynger og sand 120 130 140\nI alt 1.250 1.300 (50)\n\nDer kom 12 børn i maj og 14 børn i juni.\n',
    )
    assert.deepEqual(
      source.paragraphs.map(({kind}) => kind),
      ['list-item', 'list-item', 'table-row', 'table-row', 'table-row', 'paragraph'],
    )
  })

  it('joins a word that a scanner divides over a blank line', () => {
    const source = readText('Det koster mere end forven-\n\ntet at bygge en ny gynge.\n')
    assert.equal(source.paragraphs.length, 1)
  })

  it('tells a caption from a sentence about a table', () => {
    const source = readText(
      'Tabel 2: Børn efter alder\n\nTabel 2 viser, at de fleste er små.\n\nFigur 1\n\nFigur 3.1 – Kort over byen\n',
    )
    assert.deepEqual(
      source.paragraphs.map(({kind}) => kind),
      ['caption', 'paragraph', 'caption', 'caption'],
    )
  })

  it('knows footnotes by their marks', () => {
    const source = readText(
      'Der bor mange børn¹ i kvarteret, siger tallene[2].\n\n¹ Opgjort i 2025.\n² Fra skolen.\n[2] Se bilaget.\n',
    )
    assert.deepEqual(
      source.paragraphs.map(({kind}) => kind),
      ['paragraph', 'footnote', 'footnote', 'footnote'],
    )
  })

  it('knows footnotes at the end of a page by the number that stands in the text above', () => {
    const source = readText(
      'Der bor mange børn1 i kvarteret, og de leger meget.2\n\n3 Gynger i alt\n\n1 Opgjort i 2025.\n2 Fra skolen\n\n12\n\f' +
        'På næste side er der ingen.\n\n1 Opgjort i 2025.\n\n13\n',
    )
    assert.deepEqual(
      source.paragraphs.map(({kind}) => kind),
      ['paragraph', 'heading', 'footnote', 'footnote', 'paragraph', 'paragraph'],
    )
  })

  it('says on which page a damaged place is', () => {
    const {warnings} = readText('Første side.\fAnden\0 side.')
    assert.equal(warnings[0]?.page, 1)
  })

  it('takes entries of a table of contents for no headings', () => {
    const source = readText(
      'Indhold\n\n1. Baggrund ............ 3\n2. Økonomi.......5\n2.1 Anlæg\t7\n\n1. Baggrund\n\nDer er lavet en plan.\n',
    )
    const kinds = source.paragraphs.map(({kind}) => kind)
    assert.deepEqual(kinds.slice(1, 4), ['list-item', 'list-item', 'list-item'])
    assert.equal(paragraphAt(source, 'Der er lavet').headingPath.at(-1), '1. Baggrund')
  })

  it('cuts a paragraph that is too long to be shown at the ends of sentences', () => {
    const sentence = 'Børnene leger på pladsen hver dag efter skole, og de ønsker sig flere gynger.'
    const source = readText(`${sentence} `.repeat(200))
    assert.ok(source.paragraphs.length > 5)
    for (const paragraph of source.paragraphs) {
      assert.ok(paragraph.end - paragraph.start <= 2000)
      assert.match(wordsOf(source, paragraph), /^Børnene.*gynger\.$/u)
    }
  })

  it('cuts a text without sentences or spaces too, never inside a character', () => {
    for (const text of ['ord '.repeat(3000), 'x'.repeat(9000), '😀'.repeat(4500)]) {
      const source = readText(text)
      const parts = source.paragraphs.map(({start, end}) => source.text.slice(start, end))
      assert.ok(parts.every((part) => part.length <= 2000 && part.isWellFormed()))
      assert.equal(parts.join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''))
    }
  })

  it('leaves a paragraph of usual size whole, be it long', () => {
    const source = readText('Børnene leger på pladsen hver dag efter skole. '.repeat(60))
    assert.equal(source.paragraphs.length, 1)
  })

  it('gives an empty text one page and no paragraphs', () => {
    const {pages, paragraphs, warnings} = readText(' \n\n')
    assert.deepEqual(pages, [{start: 0, end: 3, index: 0, label: '1'}])
    assert.deepEqual(paragraphs, [])
    assert.equal(warnings[0]?.ruleId, 'source/empty')
  })

  describeWithShared('on real documents', (shared) => {
    interface Unit {
      readonly start: number
      readonly end: number
    }
    interface QuoteCase {
      readonly id: string
      readonly file: string
      readonly expect: {readonly unit?: Unit; readonly headingPath?: readonly string[]}
    }
    const plain = (words: string): string => words.replace(/[\s*]+/gu, ' ').trim()

    it('finds the units and the headings over them that people found', () => {
      const file = readFileSync(join(shared, 'cases', 'quotes.json'), 'utf8')
      const {cases} = JSON.parse(file) as {readonly cases: readonly QuoteCase[]}
      const sources = new Map<string, Source>()
      let units = 0
      let paths = 0
      const known = cases.filter(({expect}) => expect.unit !== undefined)
      for (const {file: name, expect} of known) {
        const source =
          sources.get(name) ?? readText(readFileSync(join(shared, 'real', name), 'utf8'))
        sources.set(name, source)
        const {start, end} = expect.unit ?? {start: 0, end: 0}
        const found = source.paragraphs.find((each) => each.end > start)
        if (found === undefined) continue
        if (wordsOf(source, found) === wordsOf(source, {start, end}).trim()) units++
        const last = expect.headingPath?.at(-1)
        if (last !== undefined && plain(found.headingPath.at(-1) ?? '') === plain(last)) paths++
      }
      assert.equal(units, known.length)
      assert.ok(paths / known.length > 0.9, `${paths} of ${known.length} paths`)
    })
  })
})
