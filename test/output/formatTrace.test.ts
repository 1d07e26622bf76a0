import assert from 'node:assert/strict'
import type {TracedRemark, TraceSuggestion} from '../../src/output/buildTrace.ts'
import {formatTraceJson, formatTraceText} from '../../src/output/formatTrace.ts'
import {englishTexts} from '../../src/output/texts.ts'

function suggestion(line: number, confidence: number, words: string): TraceSuggestion {
  const paragraph = {index: 4, start: 10, end: 60, headingPath: ['Busser']}
  return {line, confidence, words, source: 'kilder/notat.txt', page: '3', paragraph}
}

function remark(...suggestions: readonly TraceSuggestion[]): TracedRemark {
  const place = {file: 'svar.md', line: 5, endLine: 20}
  return {...place, proposal: '5', title: 'Bogbus', links: [], suggestions}
}

describe('formatTraceText', () => {
  const show = (...suggestions: readonly TraceSuggestion[]): string =>
    formatTraceText([remark(...suggestions)], englishTexts)

  it('shows the first words of the likeliest paragraph on one line', () => {
    const text = show(
      suggestion(7, 0.9, 'Bogbussen kører\ntil syv landsbyer hver uge, og den er gammel.'),
    )
    assert.match(
      text,
      /^ {2}line 7 {2}perhaps: kilder\/notat\.txt, page 3: »Bogbussen kører til syv .*…«$/mu,
    )
  })

  it('shows one place a paragraph, two a remark, and none that is not likely', () => {
    const text = show(
      suggestion(7, 0.9, 'et'),
      suggestion(7, 0.85, 'to'),
      suggestion(9, 0.75, 'tre'),
      suggestion(11, 0.95, 'fire'),
      suggestion(13, 0.5, 'fem'),
    )
    assert.deepEqual(text.match(/»\p{L}+«/gu), ['»et«', '»fire«'])
  })

  it('names a remark on a proposal without a title by the number', () => {
    const {title = '', ...untitled} = remark()
    assert.match(formatTraceText([untitled], englishTexts), /^5 svar\.md:5\n/u)
    assert.match(formatTraceText([{...untitled, title}], englishTexts), /^5\. Bogbus svar/u)
  })

  it('hides what is hidden elsewhere', () => {
    assert.doesNotMatch(show(suggestion(7, 0.9, 'født 010203-1234 \u001B[31m')), /1234|\u001B/u)
  })
})

describe('formatTraceJson', () => {
  it('gives a suggestion the promised fields and no others', () => {
    const json = JSON.parse(formatTraceJson([remark(suggestion(7, 0.9, 'Bogbussen'))])) as {
      readonly remarks: readonly {readonly suggestions: readonly object[]}[]
    }
    const fields = Object.keys(json.remarks[0]?.suggestions[0] ?? {})
    assert.deepEqual(fields.sort(), ['confidence', 'line', 'page', 'paragraph', 'source'])
  })
})
