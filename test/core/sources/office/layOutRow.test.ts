import assert from 'node:assert/strict'
import type {Block} from '../../../../src/core/sources/office/block.ts'
import {choosePages} from '../../../../src/core/sources/office/choosePages.ts'
import {formatCount} from '../../../../src/core/sources/office/formatCount.ts'
import {insertNumber} from '../../../../src/core/sources/office/insertNumber.ts'
import {layOutRow} from '../../../../src/core/sources/office/layOutRow.ts'
import {noteBlocks} from '../../../../src/core/sources/office/noteBlocks.ts'
import {nothingFound} from '../../../../src/core/sources/office/officeFindings.ts'
import {raiseDigits} from '../../../../src/core/sources/office/raiseDigits.ts'

const text = (words: string): Block => ({kind: 'paragraph', text: words})
const heading = (words: string): Block => ({kind: 'heading', text: words, depth: 1})

describe('layOutRow', () => {
  it('puts the cells side by side, and the paragraphs of a cell under each other', () => {
    const cells = [
      [text('a'), text(' '), text(' b ')],
      [],
      [{kind: 'table-row', cells: ['c', '', 'd']} as const],
    ]
    assert.deepEqual(layOutRow(cells), [{kind: 'table-row', cells: ['a\nb', '', 'c d']}])
  })

  it('lets the blocks of a frame, of a cell with a heading and of pages of text stand by themselves', () => {
    const frame = [text('Et.'), text('To.')]
    assert.deepEqual(layOutRow([frame]), frame)
    assert.deepEqual(layOutRow([[heading('Sandet'), text('Vådt.')], [text('x')]]).length, 3)
    const long = [text('Et. '.repeat(400)), text('To. '.repeat(400))]
    assert.deepEqual(layOutRow([long, []]), long)
  })

  it('keeps a row of one paragraph, of a heading alone and of entries', () => {
    for (const cells of [
      [[text('Et.')]],
      [[heading('Sandet')], [text('2026')]],
      [[text('a'), text('b')], [text('c')]],
    ]) {
      assert.equal(layOutRow(cells)[0]?.kind, 'table-row')
    }
  })

  it('counts the end of a page once that stands in several cells', () => {
    assert.deepEqual(layOutRow([[text('a\fb')], [text('c\fd\fe')]]), [
      {kind: 'table-row', cells: ['a\fb', 'cd\fe']},
    ])
  })
})

describe('formatCount', () => {
  it('counts as word processors do', () => {
    const count = (format: string, ...values: readonly number[]): string =>
      values.map((value) => formatCount(value, format)).join(' ')
    assert.equal(count('decimal', 0, 7, 1200), '0 7 1200')
    assert.equal(count('decimalZero', 7, 12), '07 12')
    assert.equal(count('lowerLetter', 1, 26, 27, 53, 0, 781), 'a z aa aaa 0 781')
    assert.equal(count('upperLetter', 3), 'C')
    assert.equal(
      count('lowerRoman', 1, 4, 9, 14, 40, 1999, 0, 4000),
      'i iv ix xiv xl mcmxcix 0 4000',
    )
    assert.equal(count('upperRoman', 2026), 'MMXXVI')
    assert.equal(count('ordinal', 3), '3.')
    assert.equal(count('none', 3), '')
    assert.equal(count('ideographDigital', 3), '3')
  })
})

describe('insertNumber', () => {
  it('puts the number before the first word, on its page', () => {
    assert.equal(insertNumber('1. ', 'gynge'), '1. gynge')
    assert.equal(insertNumber('1. ', '\f  gynge'), '\f1. gynge')
    assert.equal(insertNumber('§', ' 3'), '§ 3')
    assert.equal(insertNumber('1. ', ' \f '), ' \f ')
  })
})

describe('noteBlocks', () => {
  it('marks the first paragraph, and makes all of them footnotes', () => {
    assert.deepEqual(noteBlocks('12', [text(' Et.\f'), text(''), text('To.')]), [
      {kind: 'footnote', text: '¹² Et.'},
      {kind: 'footnote', text: 'To.'},
    ])
    assert.deepEqual(noteBlocks('iv', [text('Et.')]), [{kind: 'footnote', text: '[iv] Et.'}])
    assert.deepEqual(noteBlocks('', [text('* Et.')]), [{kind: 'footnote', text: '* Et.'}])
  })
})

describe('raiseDigits', () => {
  it('raises figures and nothing else', () => {
    assert.equal(raiseDigits('1203'), '¹²⁰³')
    for (const mark of ['', 'i', '*', '1a', '12345']) assert.equal(raiseDigits(mark), '')
  })
})

describe('choosePages', () => {
  const long = text('Gynge. '.repeat(1000))
  const choose = (
    rendered: number,
    asked: number,
    blocks: readonly Block[],
    count?: number,
  ): string =>
    choosePages({...nothingFound(), renderedBreaks: rendered, askedBreaks: asked}, blocks, {
      pages: count,
      words: undefined,
    })

  it('takes what was laid out wherever there is any', () => {
    assert.equal(choose(1, 3, [long], 7), 'rendered')
  })
  it('takes what was asked for where it makes all pages that the document says it has', () => {
    assert.equal(choose(0, 1, [text('a\v'), text('b')], 2), 'asked')
    assert.equal(choose(0, 1, [text('a\v'), text('b')], 5), 'none')
    assert.equal(choose(0, 0, [text('a')], 1), 'asked')
  })
  it('goes by the length where the document says nothing, or nothing that can be true', () => {
    assert.equal(choose(0, 1, [text('a\v'), text('b')]), 'asked')
    assert.equal(choose(0, 1, [text('a\v'), long]), 'none')
    assert.equal(choose(0, 0, [long], 1), 'none')
    assert.equal(choose(0, 0, [text('a')]), 'asked')
  })
})
