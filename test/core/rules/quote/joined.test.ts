import assert from 'node:assert/strict'
import type {Difference, QuoteResolution} from '../../../../src/core/model/resolution.ts'
import type {Quote} from '../../../../src/core/model/quote.ts'
import type {QuoteMark} from '../../../../src/core/model/response.ts'
import {quoteAltered} from '../../../../src/core/rules/quote/altered.ts'
import {abridged} from '../../../../src/core/rules/quote/differenceSpan.ts'
import {markFix} from '../../../../src/core/rules/quote/markFix.ts'
import {markPairs} from '../../../../src/core/rules/quote/markPairs.ts'
import {sampleLinked, sampleResponse} from '../../../support/sampleValues.ts'

const words = 'bussen kører om aftenen'
const quote: Quote = {
  form: 'inline',
  span: {start: 0, end: 25},
  content: {text: words, pieces: [{at: 0, length: 23, start: 1, end: 24}], inlines: []},
  citations: [],
  hasOtherReference: false,
}
const passage = {file: 'notat.txt', span: {start: 0, end: 3}, paragraph: 0, page: 0}
const later = {...passage, span: {start: 9, end: 12}}
const word: Difference = {
  class: 'word',
  protected: false,
  quote: 'om',
  source: 'hver',
  quoteSpan: {start: 13, end: 15},
  sourceSpan: {start: 0, end: 4},
}

function check(parts: Partial<Extract<QuoteResolution, {kind: 'altered'}>>) {
  const resolution = {
    kind: 'altered',
    passage,
    differences: [],
    similarity: 0.9,
    elsewhere: false,
    ...parts,
  } as const
  const linked = sampleLinked({quotes: [{quote, resolution}]})
  return [...quoteAltered.check(linked, {options: {}, today: '2026-03-01'})]
}

describe('quote/altered, from what was found', () => {
  it('names the places that a quotation joins', () => {
    const [finding] = check({joined: [passage, later], differences: [word]})
    assert.equal(finding?.messageId, 'joined')
    assert.equal(finding.related?.length, 2)
    assert.deepEqual(finding.span, quote.span)
  })

  it('knows places that are not in the order of the source', () => {
    assert.equal(check({joined: [later, passage]})[0]?.messageId, 'joinedApart')
  })

  it('puts […] between places where that makes the quotation right', () => {
    const joints = [{start: 12, end: 13}]
    const [finding] = check({joined: [passage, later], joints})
    assert.deepEqual(finding?.fixes?.[0]?.edits, [{span: {start: 13, end: 13}, text: ' […]'}])
    assert.deepEqual(check({joined: [later, passage], joints})[0]?.fixes, [])
    assert.deepEqual(check({joined: [passage, later], joints, differences: [word]})[0]?.fixes, [])
  })

  it('puts a changed figure before the joint', () => {
    const figure: Difference = {...word, class: 'number', protected: true}
    const [finding] = check({joined: [passage, later], differences: [figure]})
    assert.equal(finding?.messageId, 'protectedWord')
  })

  it('leaves signs and capitals to quote/punctuation, and never a joint or an unexplained difference', () => {
    const sign: Difference = {...word, class: 'case', quote: 'Om', source: 'om'}
    assert.deepEqual(check({differences: [sign]}), [])
    assert.equal(check({differences: [sign], joined: [passage, later]})[0]?.messageId, 'joined')
    assert.equal(check({})[0]?.messageId, 'differs')
  })

  it('points at the words in the source that differ, and at the place where they are none', () => {
    const sourceOf = (sourceSpan: Difference['sourceSpan']) =>
      check({differences: [{...word, sourceSpan}]})[0]?.related?.[0]?.span
    assert.deepEqual(sourceOf({start: 3, end: 7}), {start: 3, end: 7})
    assert.deepEqual(sourceOf({start: 3, end: 3}), {start: 3, end: 4})
  })

  it('says where the passage is not the one that is cited', () => {
    const [finding] = check({differences: [word], elsewhere: true})
    assert.equal(finding?.related?.[0]?.messageId, 'elsewhere')
  })
})

describe('abridged', () => {
  it('keeps the first and the last words of what is long, and all of what is short', () => {
    assert.equal(abridged('kører om aftenen'), 'kører om aftenen')
    const long = `Bussen kører ${'hver eneste aften '.repeat(10)}hele året rundt.`
    const short = abridged(long)
    assert.match(short, /^Bussen kører hver .* … .*hele året rundt\.$/)
    assert.ok(short.length < 90)
    assert.equal(abridged('a'.repeat(200)), 'a'.repeat(200))
    const first = `${'a'.repeat(120)} og resten`
    assert.equal(abridged(first), first)
  })
})

describe('markFix', () => {
  it('declares what is left out', () => {
    const gap: Difference = {...word, quote: '', source: 'tit', quoteSpan: {start: 12, end: 12}}
    const [edit] = markFix([gap], quote)?.edits ?? []
    assert.ok(edit !== undefined)
    const text = `»${words}«`
    const fixed = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)
    assert.equal(fixed, '»bussen kører […] om aftenen«')
  })

  it('declares all that is left out, unless some of it carries the meaning', () => {
    const gaps = [6, 12].map((at): Difference => ({
      ...word,
      quote: '',
      source: 'tit',
      quoteSpan: {start: at, end: at},
    }))
    const edits = markFix(gaps, quote)?.edits ?? []
    const fixed = edits.reduceRight(
      (text, {span, text: own}) => text.slice(0, span.start) + own + text.slice(span.end),
      `»${words}«`,
    )
    assert.equal(fixed, '»bussen […] kører […] om aftenen«')
    const [first] = gaps
    assert.ok(first !== undefined)
    assert.equal(markFix([first, {...first, protected: true}], quote), undefined)
  })

  it('has nothing for words that were replaced, or for several differences', () => {
    assert.equal(markFix([word], quote), undefined)
    assert.equal(markFix([{...word, source: ''}, word], quote), undefined)
  })
})

describe('markPairs', () => {
  const mark = (character: string, start: number, partner?: number): QuoteMark => ({
    character,
    span: {start, end: start + 1},
    nested: false,
    ...(partner === undefined ? {} : {partner}),
  })
  const pairsOf = (...quoteMarks: readonly QuoteMark[]) => {
    const {mixed, single} = markPairs(sampleResponse({quoteMarks}))
    return {
      mixed: mixed.map(([open, close]) => open.character + close.character),
      single: single.map(({character}) => character),
    }
  }

  it('puts two lone marks of different kinds together', () => {
    assert.deepEqual(pairsOf(mark('"', 0), mark('”', 50)), {mixed: ['"”'], single: []})
  })

  it('leaves lone marks alone that are far apart, of one kind, or single and double', () => {
    assert.deepEqual(pairsOf(mark('"', 0), mark('”', 9000)).single, ['"', '”'])
    assert.deepEqual(pairsOf(mark('»', 0), mark('»', 50)).single, ['»', '»'])
    assert.deepEqual(pairsOf(mark('"', 0), mark('’', 50)).single, ['"', '’'])
  })

  it('takes every pair that people write', () => {
    for (const [open = '', close = ''] of ['»«', '«»', '“”', '””', '„“', '„”', '""', '‘’', '›‹']) {
      assert.deepEqual(pairsOf(mark(open, 0, 1), mark(close, 9, 0)), {mixed: [], single: []})
    }
    assert.deepEqual(pairsOf(mark('»', 0, 1), mark('“', 9, 0)).mixed, ['»“'])
  })
})
