import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import type {Prose} from '../../../src/core/model/prose.ts'
import type {Block, SyntaxTree} from '../../../src/core/model/syntaxTree.ts'
import {parseMarkdown} from '../../../src/core/syntax/parseMarkdown.ts'
import {describeWithShared} from '../../support/shared.ts'
import {anyMarkdown, likelyMarkdown} from './atoms.ts'
import {parseWhole} from './parseWhole.ts'

function only(text: string): Block {
  const {blocks} = parseMarkdown(text)
  assert.equal(blocks.length, 1, `one block in ${JSON.stringify(text)}`)
  const [block] = blocks
  assert.ok(block)
  return block
}

function proseOf(text: string): Prose {
  const block = only(text)
  assert.ok(block.kind === 'paragraph' || block.kind === 'heading')
  return block.prose
}

/** What each piece stands for in the document. */
function written(
  text: string,
  {pieces, text: words}: Prose,
): readonly (readonly [string, string])[] {
  return pieces.map(({at, length, start, end}) => [
    words.slice(at, at + length),
    text.slice(start, end),
  ])
}

describe('parseMarkdown', () => {
  it('gives the blocks of a document in order, each with its span', () => {
    const text =
      '# Svar\n\nTekst.\n\n> Citat\n\n- et\n- to\n\n```json\n{}\n```\n\n---\n\n<!-- note -->\n'
    const {blocks} = parseMarkdown(text)
    assert.deepEqual(
      blocks.map(({kind, span}) => [kind, text.slice(span.start, span.end)]),
      [
        ['heading', '# Svar'],
        ['paragraph', 'Tekst.'],
        ['quote', '> Citat'],
        ['list', '- et\n- to'],
        ['code', '```json\n{}\n```'],
        ['break', '---'],
        ['html', '<!-- note -->'],
      ],
    )
  })

  it('takes marks out of the text and knows where each stretch stood', () => {
    const text = '**Holdning:** Støtter &amp; roser'
    const prose = proseOf(text)
    assert.equal(prose.text, 'Holdning: Støtter & roser')
    assert.deepEqual(written(text, prose), [
      ['Holdning:', 'Holdning:'],
      [' Støtter ', ' Støtter '],
      ['&', '&amp;'],
      [' roser', ' roser'],
    ])
    assert.deepEqual(prose.inlines, [
      {kind: 'strong', text: {start: 0, end: 9}, span: {start: 0, end: 13}},
    ])
  })

  it('makes a line break in a quotation one piece, the mark of the next line included', () => {
    const text = '> første linje \r\n> anden linje'
    const block = only(text)
    assert.ok(block.kind === 'quote')
    const [paragraph] = block.blocks
    assert.ok(paragraph?.kind === 'paragraph')
    assert.deepEqual(written(text, paragraph.prose), [
      ['første linje', 'første linje'],
      ['\n', ' \r\n> '],
      ['anden linje', 'anden linje'],
    ])
  })

  it('makes \\r\\n and hard breaks one indivisible piece, a lone \\r one of a kind', () => {
    assert.deepEqual(written('a\r\nb', proseOf('a\r\nb')), [
      ['a', 'a'],
      ['\n', '\r\n'],
      ['b', 'b'],
    ])
    assert.deepEqual(written('a  \nb', proseOf('a  \nb')), [
      ['a', 'a'],
      ['\n', '  \n'],
      ['b', 'b'],
    ])
    assert.deepEqual(written('a\rb', proseOf('a\rb')), [['a\nb', 'a\rb']])
  })

  it('resolves escapes, numeric and named entities with the way back', () => {
    const text = 'a \\* b &#x41; c &NotEqualTilde; d &fjlig; e &Aopf; f &unknown; g'
    const prose = proseOf(text)
    assert.equal(prose.text, 'a * b A c \u2242\u0338 d fj e 𝔸 f &unknown; g')
    assert.ok(written(text, prose).some(([words, source]) => words === '𝔸' && source === '&Aopf;'))
  })

  it('leaves HTML, footnote marks and images out of the text but lists them', () => {
    const text = 'før<b>ord</b>[^1] ![billede](b.png) efter\n\n[^1]: note'
    const [paragraph, footnote] = parseMarkdown(text).blocks
    assert.ok(paragraph?.kind === 'paragraph')
    assert.equal(paragraph.prose.text, 'førord  efter')
    assert.deepEqual(
      paragraph.prose.inlines.map(({kind, span}) => [kind, text.slice(span.start, span.end)]),
      [
        ['html', '<b>'],
        ['html', '</b>'],
        ['footnoteReference', '[^1]'],
        ['image', '![billede](b.png)'],
      ],
    )
    assert.ok(footnote?.kind === 'footnote')
    assert.equal(footnote.label, '1')
  })

  it('gives links with the place of their address, resolved or by reference', () => {
    const text = '[a](x\\(y "titel") [b](<c d>) [e][f] <https://g.dk>\n\n[f]: h'
    const [paragraph] = parseMarkdown(text).blocks
    assert.ok(paragraph?.kind === 'paragraph')
    const links = paragraph.prose.inlines.filter((inline) => inline.kind === 'link')
    assert.deepEqual(
      links.map(({url, urlSpan, autolink}) => [
        url,
        text.slice(urlSpan.start, urlSpan.end),
        autolink,
      ]),
      [
        ['x(y', 'x\\(y', false],
        ['c d', 'c d', false],
        ['h', 'h', false],
        ['https://g.dk', 'https://g.dk', true],
      ],
    )
  })

  it('takes a citation in brackets for text, unless its label is defined somewhere', () => {
    assert.equal(proseOf('Se [@notat, s. 3].').text, 'Se [@notat, s. 3].')
    const [paragraph] = parseMarkdown(
      'Se [@notat, s. 3].\n\nTekst.\n\n[@notat, s. 3]: notat.pdf',
    ).blocks
    assert.ok(paragraph?.kind === 'paragraph')
    assert.equal(paragraph.prose.text, 'Se @notat, s. 3.')
  })

  it('reads tables by cell and lists with the number of their first item', () => {
    const [table, list] = parseMarkdown('| a | b |\n|---|---|\n| *c* | d |\n\n31. marts').blocks
    assert.ok(table?.kind === 'table')
    assert.deepEqual(
      table.rows.map(({cells}) => cells.map(({prose}) => prose.text)),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    )
    assert.ok(list?.kind === 'list')
    assert.deepEqual([list.ordered, list.start], [true, 31])
  })

  it('finds front matter at the very start, with any line ending, and says what fences it', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = ['---', 'title: x', '---', '', '# A'].join(lineEnd)
      const [block] = parseMarkdown(text).blocks
      assert.ok(block?.kind === 'frontMatter')
      assert.equal(text.slice(block.content.start, block.content.end), `title: x${lineEnd}`)
    }
    const [toml] = parseMarkdown('+++\na = 1\n+++\n').blocks
    assert.ok(toml?.kind === 'frontMatter')
    assert.equal(toml.language, 'toml')
    assert.notEqual(parseMarkdown('---\ntitle: x\n\n# A').blocks[0]?.kind, 'frontMatter')
    assert.notEqual(parseMarkdown('\n---\ntitle: x\n---\n').blocks[0]?.kind, 'frontMatter')
  })

  it('reads quotations and lists after front matter that nothing closes', () => {
    const kinds = parseMarkdown('---\ntitle: x\n\n> citat\n\n- punkt').blocks.map(({kind}) => kind)
    assert.deepEqual(kinds.slice(-2), ['quote', 'list'])
  })

  it('does not parse a text nested too deep, and says where the limit is passed', () => {
    const text = `a\n\n${'>'.repeat(201)} b`
    assert.deepEqual(parseMarkdown(text), {blocks: [], tooDeep: {start: 203, end: 204}})
    assert.equal(parseMarkdown(`${'> '.repeat(200)}b`).tooDeep, undefined)
    assert.equal(parseMarkdown('- '.repeat(300)).tooDeep, undefined, 'a thematic break')
    assert.ok(parseMarkdown(`${'- '.repeat(300)}a`).tooDeep)
    const steps = Array.from({length: 230}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')
    assert.ok(parseMarkdown(steps).tooDeep)
  })

  it('does not parse a text that is too large', () => {
    assert.ok(parseMarkdown('a'.repeat(2 * 1024 * 1024 + 1)).tooLarge)
    assert.ok(parseMarkdown('a\r\n'.repeat(50_001)).tooLarge)
    assert.equal(parseMarkdown('a\r\n'.repeat(49_000)).tooLarge, undefined)
  })

  it('takes a paragraph with thousands of open marks as plain text, and reads the rest', () => {
    const mess = '[a]('.repeat(4000)
    const text = `**Før**\n\n${mess}\n\n*efter*`
    const tree = parseMarkdown(text)
    assert.deepEqual(
      tree.tooComplex?.map(({start}) => start),
      [text.indexOf(mess)],
    )
    const [before, plain, after] = tree.blocks
    assert.ok(
      before?.kind === 'paragraph' && plain?.kind === 'paragraph' && after?.kind === 'paragraph',
    )
    assert.equal(before.prose.text, 'Før')
    assert.equal(plain.prose.text, mess)
    assert.equal(after.prose.text, 'efter')
  })

  it('ends soon whatever 32 KB of one kind it is given', function () {
    this.timeout(60_000)
    const kinds = [
      '[',
      '![',
      '[a](',
      '[^a] ',
      '*a ',
      '*a_ ',
      'a**b',
      '<a ',
      '<!--x ',
      '|a',
      '`a` ',
      '> a\n',
      '- a\n',
    ]
    const texts = kinds.map((kind) => kind.repeat(32_768 / kind.length))
    texts.push('['.repeat(16_384) + ']'.repeat(16_384), `> a\n${'a\n'.repeat(16_384)}`)
    for (const text of texts) {
      const before = process.cpuUsage()
      parseMarkdown(text)
      const {user} = process.cpuUsage(before)
      assert.ok(user < 4_000_000, `${text.slice(0, 8)}: ${user / 1000} ms`)
    }
  })

  it('ends soon with the line ends of Windows, also where nothing closes what is open', () => {
    for (const text of [
      `---\r\n${'title: Svar\r\n'.repeat(2000)}`,
      `---\r\n${'\r\n'.repeat(2000)}Tekst\r\n`,
      `\`\`\`\r\n${'\r\n'.repeat(2000)}kode\r\n`,
      `> a\r\n${'>\r\n'.repeat(2000)}> b\r\n`,
      `- a\r\n${'\r\n'.repeat(2000)}  b\r\n`,
    ]) {
      const before = process.cpuUsage()
      parseMarkdown(text)
      const {user} = process.cpuUsage(before)
      assert.ok(user < 1_000_000, `${JSON.stringify(text.slice(0, 20))}: ${user / 1000} ms`)
    }
  })
})

describe('parseMarkdown, as against a parser over the whole text', () => {
  const plain = (tree: SyntaxTree): unknown => JSON.parse(JSON.stringify(tree))
  const isSame = (text: string): void =>
    assert.deepEqual(plain(parseMarkdown(text)), plain(parseWhole(text)))

  it('gives the same tree for atoms in any order', function () {
    this.timeout(60_000)
    fc.assert(fc.property(anyMarkdown, isSame), {numRuns: 1500})
  })

  it('gives the same tree for likely lines in any order', function () {
    this.timeout(60_000)
    fc.assert(fc.property(likelyMarkdown, isSame), {numRuns: 1000})
  })

  for (const text of [
    '- a\n\n  b\n- c\n\n\nd',
    '> a\nb\n> c',
    '- a\nlazy\n\n- b',
    'a\n> 2) b',
    '\tcode\n\n\n2. b',
    '> - a\n>\n> b',
    '# H #\n    code\n',
    'a *b\n# c* d',
    '[^1]: a\n\n    b\n\nc[^1] [^2]',
    '[a]:\nb\n\n[a] [A] [a][]',
    '> [a]: b\n\n[a]',
    '1. a\n2. b\n10. c\n\n   d\n1) e',
    '<div>\n# no heading\n</div>\n\n# heading',
    '- ```\n  code\n\n  code\n  ```\n\nafter',
    'text\n<!-- open\n\nstill\n--> end\n\nafter',
    '## a \\#\n## b ##\n##\n##c',
    '**a *b* c** *d **e** f*',
    'a_b_c _d_ __e__ snake_case_word',
    '[a *b](c) d* **[x](y)**',
    'x&copy;y &#0; &bogus; \\& \\a',
    '+ a\r</b>\n\n',
    '*a\r\n\r\nb*\r\n> c\r\n> d',
    '[x](y) \na',
    '> > \n> ',
    'a  \n<!',
    '\ufeffa\n\n\ufeff- b',
  ]) {
    it(`gives the same tree for ${JSON.stringify(text)}`, () =>
      isSame(text.replace(/^\uFEFF/u, '')))
  }
})

describeWithShared('parseMarkdown on the Markdown files at hand', (shared) => {
  const files = readdirSync(shared, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(shared, file))

  it('gives the tree of a parser over the whole text, wherever it parses all of it', function () {
    this.timeout(120_000)
    let compared = 0
    for (const file of files) {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')
      const tree = parseMarkdown(text)
      if (tree.tooDeep ?? tree.tooLarge ?? tree.tooComplex) continue
      assert.deepEqual(tree, parseWhole(text), file)
      compared++
    }
    assert.ok(compared > 30)
  })

  it('refuses the deep ones where the 201st level begins', () => {
    for (const name of ['nested-blockquote-8k.md', 'nested-blockquote-1600.md']) {
      const text = readFileSync(join(shared, 'hostile/md', name), 'utf8')
      const {tooDeep} = parseMarkdown(text)
      assert.ok(tooDeep)
      const before = text.slice(0, tooDeep.start).split('\n')
      assert.deepEqual([before.length, (before.at(-1)?.length ?? 0) + 1], [7, 201])
    }
  })
})
