import assert from 'node:assert/strict'
import {isReadResult} from '../../../src/host/reader/isReadResult.ts'

const source = {
  file: 'notat.pdf',
  reader: 'pdf',
  text: 'Et afsnit.',
  pages: [{index: 0, label: '1', start: 0, end: 10}],
  paragraphs: [{index: 0, kind: 'paragraph', page: 0, headingPath: ['Kort'], start: 0, end: 10}],
  warnings: [{ruleId: 'source/no-text', messageId: 'page', args: {page: 1}, page: 0}],
}

const layout = {
  pages: Int32Array.of(0, 0, 5950, 8420),
  lines: Int32Array.of(0, 10, 0, 600, 7000, 1200, 7100),
  words: Int32Array.of(0, 2, 600, 720, 3, 10, 740, 1200),
}

describe('isReadResult', () => {
  it('takes a source, and a reason why there is none', () => {
    assert.ok(isReadResult({kind: 'read', source}))
    assert.ok(isReadResult({kind: 'read', source: {...source, layout}}))
    assert.ok(isReadResult({kind: 'unreadable', messageId: 'encrypted', args: {file: 'notat.pdf'}}))
  })

  it('takes nothing else', () => {
    for (const value of [
      undefined,
      null,
      7,
      'read',
      [],
      {},
      {kind: 'read'},
      {kind: 'unreadable'},
    ]) {
      assert.equal(isReadResult(value), false)
    }
  })

  for (const [what, change] of [
    ['a text that is none', {text: 7}],
    ['no pages', {pages: []}],
    ['a page without a label', {pages: [{index: 0, start: 0, end: 10}]}],
    ['a page that ends after the text', {pages: [{index: 0, label: '1', start: 0, end: 11}]}],
    ['a page that ends before it begins', {pages: [{index: 0, label: '1', start: 5, end: 4}]}],
    ['a paragraph on a page that is not there', {paragraphs: [{...source.paragraphs[0], page: 1}]}],
    ['a paragraph without its place', {paragraphs: [{...source.paragraphs[0], start: undefined}]}],
    ['headings that are no words', {paragraphs: [{...source.paragraphs[0], headingPath: [7]}]}],
    ['a layout that is no lists', {layout: {...layout, words: 7}}],
    ['a layout of another number of pages', {layout: {...layout, pages: new Int32Array(0)}}],
    ['a layout with half a word', {layout: {...layout, words: Int32Array.of(0, 2, 600)}}],
    [
      'a word that ends after the text',
      {layout: {...layout, words: Int32Array.of(0, 11, 600, 720)}},
    ],
    [
      'words that are not in order',
      {layout: {...layout, words: Int32Array.of(3, 10, 0, 9, 0, 2, 0, 9)}},
    ],
    [
      'a line on a page that is not there',
      {layout: {...layout, lines: Int32Array.of(0, 9, 1, 0, 0, 9, 9)}},
    ],
    ['a layout of other lists', {layout: {...layout, words: [0, 2, 600, 720]}}],
    ['an index that is no bytes', {prepared: [1, 2]}],
    ['a warning without words', {warnings: [{ruleId: 'source/no-text'}]}],
    ['a warning at a place that is not there', {warnings: [{...source.warnings[0], page: -1}]}],
    [
      'a warning with an argument that is no word',
      {warnings: [{...source.warnings[0], args: {page: {}}}]},
    ],
  ] as const) {
    it(`refuses a source with ${what}`, () => {
      assert.equal(isReadResult({kind: 'read', source: {...source, ...change}}), false)
    })
  }
})
