import assert from 'node:assert/strict'
import type {Paragraph, ParagraphKind, Source} from '../../src/core/model/source.ts'
import {
  formatExtractJson,
  formatExtractMarkdown,
  formatExtractText,
  type ExtractInput,
} from '../../src/output/formatExtract.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {englishTexts} from '../../src/output/texts.ts'
import {sampleRule} from './sampleReport.ts'

/** A source whose paragraphs are the parts, in order, with an empty line between them. */
function input(parts: readonly (readonly [ParagraphKind, string])[], reader = 'pdf'): ExtractInput {
  const paragraphs: Paragraph[] = []
  let text = ''
  for (const [kind, words] of parts) {
    const start = text.length
    text += `${words}\n\n`
    const span = {start, end: start + words.length}
    const depth = kind === 'heading' ? {depth: 2} : {}
    paragraphs.push({index: paragraphs.length, kind, page: 0, headingPath: [], ...depth, ...span})
  }
  const source: Source = {
    file: 'kilde.pdf',
    reader,
    text,
    pages: [{index: 0, label: 'iv', start: 0, end: text.length}],
    paragraphs,
    warnings: [
      {ruleId: 'quote/altered', messageId: 'rewrite', args: {}, page: 0},
      {ruleId: 'source/none', messageId: 'unknown', args: {}},
    ],
  }
  return {source, file: 'kilder/kilde.pdf', sha256: 'abc', rules: [sampleRule], texts: englishTexts}
}

describe('formatExtractMarkdown', () => {
  it('writes headings, paragraphs, lists and tables', () => {
    const output = formatExtractMarkdown(
      input([
        ['heading', 'Økonomi'],
        ['paragraph', 'En linje\nog en til.'],
        ['list-item', '• et'],
        ['list-item', 'to'],
        ['table-row', 'År  Beløb'],
        ['table-row', '2026  5,7'],
        ['caption', 'Tabel 1'],
        ['footnote', '1 En note.'],
      ]),
    )
    assert.equal(
      output,
      `## Økonomi

En linje og en til.

- et
- to

| År | Beløb |
| --- | --- |
| 2026 | 5,7 |

Tabel 1

1 En note.
`,
    )
  })

  it('keeps the numbers of lists, and the empty cells of tables', () => {
    const output = formatExtractMarkdown(
      input(
        [
          ['list-item', '1. gynge\u00ADstativ'],
          ['list-item', '2) vippe'],
          ['list-item', 'b) bænk'],
          ['table-row', 'Post\t2026\t2027'],
          ['table-row', 'Gynger\t\t120'],
          ['table-row', 'I alt'],
        ],
        'docx',
      ),
    )
    assert.equal(
      output,
      `1. gyngestativ
2) vippe
- b) bænk

| Post | 2026 | 2027 |
| --- | --- | --- |
| Gynger |  | 120 |
| I alt |  |  |
`,
    )
  })

  it('sets items in that stand in other items', () => {
    const {source, ...rest} = input(
      [
        ['list-item', '10. legeplads'],
        ['list-item', '• gynge'],
        ['list-item', '4) rød'],
        ['list-item', '5) blå'],
        ['list-item', '• vippe'],
        ['list-item', '11. sandkasse'],
      ],
      'docx',
    )
    const depths = [undefined, 2, 4, 4, 2, undefined]
    const paragraphs = source.paragraphs.map((item, at) => {
      const depth = depths[at]
      return depth === undefined ? item : {...item, depth}
    })
    assert.equal(
      formatExtractMarkdown({...rest, source: {...source, paragraphs}}),
      `10. legeplads
    - gynge

      4) rød
      5) blå
    - vippe
11. sandkasse
`,
    )
  })

  it('leaves the items of a Markdown source where they stand', async () => {
    const text = '- legeplads\n  - gynge\n    1. rød\n- sandkasse\n'
    const result = await readSource({file: 'notat.md', bytes: new TextEncoder().encode(text)})
    assert.ok(result.kind === 'read')
    assert.equal(formatExtractMarkdown({...input([]), source: result.source}), text)
  })

  it('knows the empty cells at the ends of a row', () => {
    const {source, ...rest} = input([['table-row', '\t2026\t']], 'docx')
    const paragraphs = source.paragraphs.map((row) => ({...row, start: 1, end: 5}))
    const output = formatExtractMarkdown({...rest, source: {...source, paragraphs}})
    assert.equal(output, '|  | 2026 |  |\n| --- | --- | --- |\n')
  })

  it('makes the text’s own Markdown marks plain', () => {
    const written = (words: string): string =>
      formatExtractMarkdown(input([['paragraph', words]])).trimEnd()
    assert.equal(written('# ikke en overskrift'), '\\# ikke en overskrift')
    assert.equal(written('1. januar'), '1\\. januar')
    assert.equal(written('- et led'), '\\- et led')
    assert.equal(written('*a* [b](c) <d> `e` |'), '\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\|')
    assert.equal(written('&amp; & co'), '\\&amp; & co')
  })

  it('leaves a Markdown source as it is', () => {
    const output = formatExtractMarkdown(input([['paragraph', 'Et *ord*']], 'markdown'))
    assert.equal(output, 'Et *ord*\n')
  })
})

describe('formatExtractText', () => {
  it('keeps the lines and shows what is invisible', () => {
    const output = formatExtractText(input([['paragraph', 'en\r\nto\f\ttre\u0007']]))
    assert.equal(output, 'en\nto\n\ttre␇\n\n')
  })
})

describe('formatExtractJson', () => {
  it('names pages by what is printed on them, and puts warnings into words', () => {
    const json = JSON.parse(formatExtractJson(input([['paragraph', 'Et ord']]))) as {
      readonly paragraphs: readonly {readonly page: string}[]
      readonly warnings: readonly unknown[]
    }
    assert.equal(json.paragraphs[0]?.page, 'iv')
    assert.deepEqual(json.warnings, [
      {ruleId: 'quote/altered', message: 'Write it as the source does', page: 'iv'},
      {ruleId: 'source/none', message: 'unknown'},
    ])
  })
})
