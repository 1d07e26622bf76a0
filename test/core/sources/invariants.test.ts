import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Source} from '../../../src/core/model/source.ts'
import {splitSentences} from '../../../src/core/sources/splitSentences.ts'
import {readMarkdown, readText} from '../../support/readText.ts'

/** Pieces that texts out of PDFs are made of, and what is seldom in them. */
const PIECES = [
  'Der er gynger i parken.',
  'og flere bænke til',
  'Økonomi',
  '1.1 Formål',
  'Nr. 4. Bænke',
  'Kapitel 2',
  '- en gynge',
  '2) sand',
  '• bord',
  'Tabel 1: Tal',
  'Gynger\t120\t',
  '| a | b |',
  '|---|---|',
  '¹ En note',
  '[^1]: En note',
  '7',
  'Side 8 af 9',
  'iv',
  'for-',
  '# Plan',
  '===',
  '---',
  '```',
  '<!--',
  '-->',
  '> ',
  '§ 3. Bænke',
  'Indhold ........ 3',
  'Sand   12   14',
  '\u00AD',
  '\uFEFF',
  '😀',
  ' ',
  '\u00A0',
]
const BREAKS = ['\n', '\n\n', '\r\n', '\r', '\f', '\n\f', ' ', '\n \n']

const documents = fc
  .array(
    fc.tuple(
      fc.oneof({weight: 9, arbitrary: fc.constantFrom(...PIECES)}, fc.string()),
      fc.constantFrom(...BREAKS),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.flat().join(''))

const READERS = {readText, readMarkdown}

function check(source: Source): void {
  const {text, pages, paragraphs} = source
  let end = 0
  pages.forEach((page, index) => {
    assert.equal(page.start, end)
    assert.equal(page.index, index)
    assert.ok(page.end >= page.start && page.label !== '')
    end = page.end
  })
  assert.equal(end, text.length)
  let last = 0
  paragraphs.forEach((paragraph, index) => {
    assert.equal(paragraph.index, index)
    assert.ok(paragraph.start >= last && paragraph.end > paragraph.start)
    assert.ok(paragraph.end <= text.length)
    const words = text.slice(paragraph.start, paragraph.end)
    assert.equal(words, words.trim())
    const page = pages[paragraph.page]
    assert.ok(page !== undefined && paragraph.start >= page.start && paragraph.start < page.end)
    assert.equal(paragraph.depth === undefined, paragraph.kind !== 'heading')
    last = paragraph.end
  })
}

for (const [name, read] of Object.entries(READERS)) {
  describe(`${name}, whatever the text`, () => {
    it('gives pages without gaps and paragraphs in order, each on its page', () => {
      fc.assert(
        fc.property(documents, (text) => check(read(text))),
        {numRuns: 300},
      )
    })

    it('leaves no words out but page numbers, running lines and what Markdown hides', () => {
      if (name === 'readMarkdown') return
      fc.assert(
        fc.property(documents, (text) => {
          const source = read(text.replaceAll('\f', '\n'))
          const words = (part: string): string => part.replace(/\s/gu, '')
          const inside = source.paragraphs.map(({start, end}) => source.text.slice(start, end))
          assert.equal(words(inside.join('')), words(source.text))
        }),
        {numRuns: 200},
      )
    })

    it('reads the same from every kind of line end', () => {
      fc.assert(
        fc.property(documents, (text) => {
          const lines = text.replace(/\r\n?/gu, '\n')
          const outline = (source: Source): readonly unknown[] =>
            source.paragraphs.map(({kind, page, depth, headingPath, start, end}) => {
              const words = source.text.slice(start, end).replace(/\r\n|\r/gu, '\n')
              return [kind, page, depth, headingPath, words]
            })
          const expected = outline(read(lines))
          assert.deepEqual(outline(read(lines.replaceAll('\n', '\r\n'))), expected)
          assert.deepEqual(outline(read(lines.replaceAll('\n', '\r'))), expected)
          let count = 0
          const mixed = lines.replaceAll('\n', () => (count++ % 2 === 0 ? '\r\n' : '\n'))
          assert.deepEqual(outline(read(mixed)), expected)
        }),
        {numRuns: 200},
      )
    })
  })
}

describe('splitSentences', () => {
  it('gives parts in order, each within the limit, that hold all words', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary', maxLength: 300}),
        fc.integer({min: 2, max: 40}),
        (text, most) => {
          const parts = splitSentences(text, {start: 0, end: text.length}, most)
          const words = parts.map(({start, end}) => text.slice(start, end))
          assert.ok(
            words.every((part) => part.length <= most && part === part.trim() && part !== ''),
          )
          assert.equal(words.join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''))
        },
      ),
    )
  })
})
