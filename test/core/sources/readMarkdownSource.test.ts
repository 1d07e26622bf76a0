import assert from 'node:assert/strict'
import {headings, outline, paragraphAt, readMarkdown, wordsOf} from '../../support/readText.ts'

describe('readMarkdownSource', () => {
  it('finds headings of both kinds, and what stands under them', () => {
    const source = readMarkdown(
      'Plan for parken\n===\n\nIndledning.\n\n## Økonomi ##\n\nDer er penge.\n\nTidsplan\n---\n\nTil maj.\n',
    )
    assert.deepEqual(headings(source), [
      '1 Plan for parken ===',
      '2 ## Økonomi ##',
      '2 Tidsplan ---',
    ])
    assert.deepEqual(paragraphAt(source, 'Der er penge').headingPath, [
      'Plan for parken',
      'Økonomi',
    ])
    assert.deepEqual(paragraphAt(source, 'Til maj').headingPath, ['Plan for parken', 'Tidsplan'])
  })

  it('finds paragraphs, items, rows, captions and footnotes', () => {
    const source = readMarkdown(
      'Et afsnit over\nto linjer.\n\n- gynger\n  også små\n- sand\n1. bænke\n2. borde\n\n' +
        'Tabel 1: Udgifter\n\n| Post | Beløb |\n| --- | ---: |\n| Sand | 35 |\n\nSe noten.[^1]\n\n[^1]: Opgjort i 2025.\n',
    )
    assert.deepEqual(outline(source), [
      'paragraph: Et afsnit over to linjer.',
      'list-item: - gynger også små',
      'list-item: - sand',
      'list-item: 1. bænke',
      'list-item: 2. borde',
      'caption: Tabel 1: Udgifter',
      'table-row: | Post | Beløb |',
      'table-row: | Sand | 35 |',
      'paragraph: Se noten.[^1]',
      'footnote: [^1]: Opgjort i 2025.',
    ])
  })

  it('passes over front matter, comments and rules', () => {
    const source = readMarkdown(
      '---\ntitle: Plan\n---\n\nFørste.\n\n<!-- ikke\n\ndette -->\n\n***\n\n<!-- heller ikke -->\n\nAndet.\n',
    )
    assert.deepEqual(outline(source), ['paragraph: Første.', 'paragraph: Andet.'])
  })

  it('takes front matter that is not closed for text', () => {
    assert.equal(readMarkdown('---\ntitle: Plan\n\nFørste.\n').paragraphs.length, 2)
  })

  it('keeps code together and finds no headings in it', () => {
    const source = readMarkdown('Se:\n\n```yaml\n# ikke en overskrift\n\na: 1\n```\n\nSlut.\n')
    assert.deepEqual(outline(source), [
      'paragraph: Se:',
      'paragraph: # ikke en overskrift a: 1',
      'paragraph: Slut.',
    ])
  })

  it('reads what stands in a quotation, without its marks', () => {
    const source = readMarkdown('> Første linje.\n>\n> > Anden.\n')
    assert.deepEqual(outline(source), ['paragraph: Første linje.', 'paragraph: Anden.'])
  })

  it('takes a year at the start of a line for no list', () => {
    const source = readMarkdown('Planen blev lavet i\n2025. Den gælder endnu.\n')
    assert.equal(source.paragraphs.length, 1)
  })

  it('takes no short line for a heading', () => {
    assert.deepEqual(headings(readMarkdown('Økonomi\n\nDer er penge.\n')), [])
  })

  it('is one page, and its text is the file as it stands', () => {
    const text = '\uFEFF# Plan\r\n\r\nDer er **penge**.\r\n'
    const source = readMarkdown(text)
    assert.equal(source.text, text.slice(1))
    assert.deepEqual(source.pages, [{start: 0, end: text.length - 1, index: 0, label: '1'}])
    assert.equal(wordsOf(source, paragraphAt(source, 'Der')), 'Der er **penge**.')
  })
})
