import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Block} from '../../../../src/core/sources/office/block.ts'
import {buildSource} from '../../../../src/core/sources/office/buildSource.ts'
import {outlineOf} from '../../../support/outlineOf.ts'

type Pages = 'rendered' | 'asked' | 'none'

const build = (blocks: readonly Block[], pages: Pages = 'rendered') =>
  buildSource({file: 'a.docx', reader: 'docx', blocks, warnings: [], pages})
const text = (words: string): Block => ({kind: 'paragraph', text: words})
const row = (...cells: readonly string[]): Block => ({kind: 'table-row', cells})

describe('buildSource', () => {
  it('parts paragraphs by an empty line and rows by a line end, and cells by tabs', () => {
    const {text: whole} = build([
      text(' Et. '),
      row('a', '', 'b\tc'),
      row('', 'd', ''),
      text(''),
      text('To.'),
    ])
    assert.equal(whole, 'Et.\n\na\t\tb c\n\td\t\n\nTo.')
  })

  it('begins and ends a row’s paragraph with words', () => {
    const {text: whole, paragraphs} = build([row('', 'd', ''), row('', ' ')])
    assert.deepEqual(
      paragraphs.map(({start, end}) => whole.slice(start, end)),
      ['d'],
    )
  })

  it('gives items the depth of their list, and takes no list for deeper than lists are', () => {
    const items = [1, 2, 10, 11, 999_999_999].map((depth): Block => ({
      kind: 'list-item',
      text: 'Sandet',
      depth,
    }))
    const depths = build(items).paragraphs.map(({depth}) => depth)
    assert.deepEqual(depths, [undefined, 2, 10, 10, 10])
  })

  it('gives headings their depth, and what comes under them their path', () => {
    const {paragraphs} = build([{kind: 'heading', text: 'Sandet', depth: 3}, text('Det er vådt.')])
    assert.equal(paragraphs[0]?.depth, 3)
    assert.deepEqual(paragraphs[1]?.headingPath, ['Sandet'])
  })

  it('takes marks of both kinds for one end of a page, unless there are words between', () => {
    const blocks = [text('Et.\v'), text('\f'), text('\fTo.'), text('Tre\f\v\f fire\vfem.')]
    assert.deepEqual(outlineOf(build(blocks)), [
      'paragraph s. 1: Et.',
      'paragraph s. 3: To.',
      'paragraph s. 3: Tre firefem.',
    ])
    assert.equal(build(blocks).pages.length, 6)
    assert.equal(build(blocks, 'none').pages.length, 1)
  })

  it('begins a page at its first word', () => {
    const {text: whole, pages} = build([text('Et \f to.'), row('a', 'b\fc')])
    assert.deepEqual(
      pages.map(({start, end}) => whole.slice(start, end)),
      ['Et  ', 'to.\n\na\tb', 'c'],
    )
  })

  it('counts pages anew where a section says so, in its own way', () => {
    const section = (firstPage: number | undefined, pageFormat: string): Block => ({
      kind: 'section',
      pageFormat,
      ...(firstPage === undefined ? {} : {firstPage}),
    })
    const blocks = [
      section(undefined, 'lowerRoman'),
      text('Forord.\fMere.'),
      section(1, 'decimal'),
      text('\fNotat.\fMere.'),
      section(undefined, 'none'),
      text('\fBilag.'),
    ]
    assert.deepEqual(
      build(blocks).pages.map(({label}) => label),
      ['i', 'ii', '1', '2', '5'],
    )
  })

  it('says that a document without words is empty, with one page', () => {
    const {warnings, pages} = build([text('\f'), row('')])
    assert.deepEqual(warnings, [{ruleId: 'source/empty', messageId: 'empty', args: {}}])
    assert.deepEqual(pages, [{index: 0, label: '1', start: 0, end: 0}])
  })

  it('gives pages without gaps and paragraphs in order, each on its page, whatever the blocks', () => {
    const words = fc
      .array(
        fc.constantFrom('Gyngen er rød.', 'og', '\f', '\v', ' ', '\n', '\t', '😀', '\u00AD', '3.'),
        {maxLength: 6},
      )
      .map((parts) => parts.join(''))
    const block: fc.Arbitrary<Block> = fc.oneof(
      words.map(text),
      fc.array(words, {maxLength: 4}).map((cells) => row(...cells)),
      words.map((each): Block => ({kind: 'heading', text: each, depth: 2})),
      fc.constant<Block>({kind: 'section', firstPage: 7}),
    )
    fc.assert(
      fc.property(
        fc.array(block, {maxLength: 12}),
        fc.constantFrom<Pages>('rendered', 'asked', 'none'),
        (blocks, mode) => {
          const {text: whole, pages, paragraphs} = build(blocks, mode)
          assert.doesNotMatch(whole, /[\f\v]/u)
          let end = 0
          pages.forEach((page, index) => {
            assert.ok(page.start === end && page.index === index && page.end >= page.start)
            end = page.end
          })
          assert.equal(end, whole.length)
          let last = 0
          for (const paragraph of paragraphs) {
            const own = whole.slice(paragraph.start, paragraph.end)
            const page = pages[paragraph.page]
            assert.ok(paragraph.start >= last && own !== '' && own === own.trim())
            assert.ok(
              page !== undefined && paragraph.start >= page.start && paragraph.start < page.end,
            )
            last = paragraph.end
          }
          const letters = (from: string): string => from.replace(/\s/gu, '')
          const given = blocks.flatMap((each) =>
            each.kind === 'section' ? [] : each.kind === 'table-row' ? each.cells : [each.text],
          )
          assert.equal(letters(whole), letters(given.join('')))
        },
      ),
      {numRuns: 300},
    )
  })

  it('takes time that grows with the length', () => {
    const before = performance.now()
    build(Array.from({length: 20_000}, () => text('Gyngen er rød.\f Vippen er blå.')))
    assert.ok(performance.now() - before < 3000)
  })
})
