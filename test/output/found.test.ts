import assert from 'node:assert/strict'
import type {Difference, QuoteResolution} from '../../src/core/model/resolution.ts'
import type {Passage, Source} from '../../src/core/model/source.ts'
import {buildFound} from '../../src/output/buildFound.ts'
import {formatFoundJson, formatFoundText} from '../../src/output/formatFound.ts'
import {englishTexts} from '../../src/output/texts.ts'

const text = 'Økonomi\n\nUdgiften er 5,7 mio. kr.\n\nUdgiften dækkes af puljen.\n'

function spanOf(words: string): {readonly start: number; readonly end: number} {
  const start = text.indexOf(words)
  return {start, end: start + words.length}
}

const source: Source = {
  file: 'kilder/notat.txt',
  reader: 'text',
  text,
  pages: [{index: 0, label: 'ii', start: 0, end: text.length}],
  paragraphs: [
    {index: 0, kind: 'heading', page: 0, headingPath: [], depth: 1, ...spanOf('Økonomi')},
    {
      index: 1,
      kind: 'paragraph',
      page: 0,
      headingPath: ['Økonomi'],
      ...spanOf('Udgiften er 5,7 mio. kr.'),
    },
    {
      index: 2,
      kind: 'paragraph',
      page: 0,
      headingPath: ['Økonomi'],
      ...spanOf('Udgiften dækkes af puljen.'),
    },
  ],
  warnings: [],
}
const sources = new Map([[source.file, source]])

function passage(words: string, paragraph: number): Passage {
  return {file: source.file, span: spanOf(words), paragraph, page: 0}
}

function difference(quote: string, inSource: string, parts: Partial<Difference> = {}): Difference {
  const nowhere = {start: 0, end: 0}
  return {
    class: 'number',
    protected: true,
    quote,
    source: inSource,
    quoteSpan: nowhere,
    sourceSpan: nowhere,
    ...parts,
  }
}

function show(resolution: QuoteResolution): string {
  return formatFoundText(buildFound(resolution, sources), sources, englishTexts)
}

describe('buildFound', () => {
  it('names source, page, paragraph and span', () => {
    const found = buildFound(
      {kind: 'exact', passage: passage('5,7 mio.', 1), alsoIn: []},
      sources,
      'q1',
    )
    assert.deepEqual(found, {
      id: 'q1',
      kind: 'exact',
      source: 'kilder/notat.txt',
      page: 'ii',
      paragraph: {index: 1, ...spanOf('Udgiften er 5,7 mio. kr.'), headingPath: ['Økonomi']},
      span: spanOf('5,7 mio.'),
      similarity: 1,
    })
  })

  it('names no page of a document that does not say where its pages end', () => {
    const endless: Source = {
      ...source,
      warnings: [{ruleId: 'source/no-pages', messageId: 'noPages', args: {}}],
    }
    const found = buildFound(
      {kind: 'exact', passage: passage('5,7 mio.', 1), alsoIn: []},
      new Map([[source.file, endless]]),
    )
    assert.equal(found.page, undefined)
    assert.equal(found.paragraph?.index, 1)
  })

  it('gives differences by the names that are promised, with persons’ numbers hidden', () => {
    const {differences, similarity} = buildFound(
      {
        kind: 'altered',
        passage: passage('5,7 mio.', 1),
        differences: [
          difference('7,5', '5,7'),
          difference('010203-1234', '', {class: 'spelling', protected: false}),
        ],
        similarity: 0.98765,
        elsewhere: false,
      },
      sources,
    )
    assert.equal(similarity, 0.988)
    assert.deepEqual(differences, [
      {quote: '7,5', source: '5,7', class: 'number', protected: true},
      {quote: '0102••-••••', source: '', class: 'word', protected: false},
    ])
  })

  it('gives no place, but the nearest paragraph, for what is not found', () => {
    const nearest = passage('Udgiften dækkes af puljen.', 2)
    const found = buildFound({kind: 'notFound', nearest, similarity: 0.4, cut: false}, sources)
    assert.equal(found.span, undefined)
    assert.equal(found.paragraph, undefined)
    assert.equal(found.nearest?.paragraph?.index, 2)
  })

  it('gives the other places for what is ambiguous', () => {
    const alternatives = [passage('Udgiften', 2)]
    const found = buildFound(
      {kind: 'ambiguous', passage: passage('Udgiften', 1), alternatives, similarity: 1},
      sources,
    )
    assert.deepEqual(
      found.alternatives?.map(({paragraph}) => paragraph?.index),
      [2],
    )
  })
})

describe('What is joined, or cut beside a negation', () => {
  const joined: QuoteResolution = {
    kind: 'altered',
    passage: passage('Udgiften er 5,7 mio. kr.', 1),
    differences: [],
    similarity: 1,
    elsewhere: false,
    joined: [passage('Udgiften er 5,7 mio. kr.', 1), passage('Udgiften dækkes af puljen.', 2)],
  }
  const cut: QuoteResolution = {
    kind: 'exact',
    passage: passage('dækkes af puljen', 2),
    alsoIn: [],
    cautions: [
      {
        kind: 'negationBefore',
        words: 'ikke',
        quoteSpan: {start: 0, end: 0},
        sourceSpan: {start: 0, end: 4},
      },
    ],
  }

  it('is named in the JSON', () => {
    assert.deepEqual(
      buildFound(joined, sources).joined?.map(({paragraph}) => paragraph?.index),
      [1, 2],
    )
    assert.deepEqual(buildFound(cut, sources).cautions, [{kind: 'negationBefore', words: 'ikke'}])
  })

  it('is shown to a reader, every place of it', () => {
    const output = show(joined)
    assert.match(output, /^The words stand in several places, which .* paragraph 2/u)
    assert.match(output, /\nAlso: .*paragraph 3/u)
    assert.match(show(cut), /\n {2}Just before these words the source has “ikke”/u)
  })
})

describe('formatFoundText', () => {
  it('shows the words side by side, left out and put in', () => {
    const output = show({
      kind: 'altered',
      passage: passage('Udgiften er 5,7 mio. kr.', 1),
      differences: [
        difference('7,5', '5,7'),
        difference('', 'ikke', {class: 'negation'}),
        difference('straks', '', {class: 'word', protected: false}),
      ],
      similarity: 0.9,
      elsewhere: false,
    })
    assert.match(output, /not these words: kilder\/notat\.txt, page ii, paragraph 2 \(Økonomi\)\n/u)
    assert.match(output, /\n {2}3 │ Udgiften er 5,7 mio\. kr\.\n +│ \^{24}\n/u)
    assert.match(output, /\n {2}you write »7,5«, the source writes »5,7«\n/u)
    assert.match(output, /\n {2}you leave out »ikke«\n/u)
    assert.match(output, /\n {2}»straks« does not stand in the source\n/u)
  })

  it('shows all places of what is ambiguous', () => {
    const output = show({
      kind: 'ambiguous',
      passage: passage('Udgiften', 1),
      alternatives: [passage('Udgiften dækkes', 2)],
      similarity: 1,
    })
    assert.match(output, /^The words stand in several places: .*paragraph 2/u)
    assert.match(output, /\nAlso: .*paragraph 3 .*\n {2}5 │ Udgiften dækkes af puljen\.\n/u)
  })

  it('shows what is most like words that were not found', () => {
    const nearest = passage('Udgiften dækkes af puljen.', 2)
    const output = show({kind: 'notFound', nearest, similarity: 0.42, cut: false})
    assert.match(output, /^The words were not found\nMost like it \(42 %\): .*paragraph 3/u)
  })

  it('shows no more than a few lines of a long passage', () => {
    const long = {...source, text: 'linje\n'.repeat(30)}
    const all = {start: 0, end: long.text.length}
    const found = buildFound(
      {kind: 'exact', passage: {file: long.file, span: all, paragraph: 0, page: 0}, alsoIn: []},
      new Map([[long.file, long]]),
    )
    const output = formatFoundText(found, new Map([[long.file, long]]), englishTexts)
    assert.equal(output.split('\n').length, 11)
    assert.match(output, /│ …\n$/u)
  })
})

describe('formatFoundJson', () => {
  it('is one line, whatever the id is', () => {
    const id = {a: ['\n', '\u2028']}
    const line = formatFoundJson(
      buildFound({kind: 'notFound', similarity: 0, cut: false}, sources, id),
    )
    assert.equal(line.trimEnd().split(/[\n\u2028]/u).length, 1)
    assert.deepEqual((JSON.parse(line) as {id: unknown}).id, id)
  })
})
