import assert from 'node:assert/strict'
import fc from 'fast-check'
import {indexParagraphs} from '../../../src/core/suggesting/indexParagraphs.ts'
import {suggestPassages, type SuggestOptions} from '../../../src/core/suggesting/suggestPassages.ts'
import {readSource} from '../../../src/core/sources/readSource.ts'
import type {Source} from '../../../src/core/model/source.ts'

const NOTE = `Budgetnotat om biblioteker

Kultur- og Fritidsforvaltningen (KFF) foreslår, at hovedbiblioteket holder åbent om søndagen.

Bogbussen kører i dag til syv landsbyer. Den er fra 2009 og skal udskiftes.

Svømmehallen i Nordhavn renoveres, og varmeanlægget skiftes ud i to etaper.

KFF har drøftet ordningen »Læs mere nu« med skolerne.

Ungdomshuset får en medarbejder, der kan hjælpe unge med gæld og boligstøtte.
`
const OTHER = `Referat

Udvalget drøftede cykelstier, belysning og vintervedligehold på de kommunale veje.

Fritidskonsulenten orienterede om foreningernes medlemstal.
`

async function read(file: string, text: string): Promise<Source> {
  const result = await readSource({file, bytes: new TextEncoder().encode(text)})
  return result.kind === 'read' ? result.source : assert.fail('the text is readable')
}

describe('suggestPassages', () => {
  let sources: readonly Source[] = []
  before(async () => {
    sources = [await read('notat.txt', NOTE), await read('referat.txt', OTHER)]
  })

  function suggest(text: string, options?: SuggestOptions): readonly string[] {
    const suggestions = suggestPassages(text, indexParagraphs(sources), options)
    return suggestions.map(({passage: {file, span}}) => {
      const source = sources.find((each) => each.file === file)
      return source?.text.slice(span.start, span.end) ?? ''
    })
  }

  const cases: readonly (readonly [why: string, text: string, beginning: string])[] = [
    [
      'a word in another form',
      'Vi er glade for bogbussens ruter til landsbyerne.',
      'Bogbussen kører',
    ],
    ['a part of a compound', 'Søndagsåbent på bibliotekerne.', 'Kultur- og Fritids'],
    ['a name', 'I Nordhavn mangler der omklædning.', 'Svømmehallen'],
    ["a programme's name", 'Vi støtter Læs mere nu.', 'KFF har drøftet'],
    [
      'a spelling of its own',
      'Vintervedligholdet er for dårligt på de kommunale veje.',
      'Udvalget drøftede',
    ],
    [
      'a hyphen left from a line end',
      'Søndagsåbent på hoved-biblioteket er et fremskridt.',
      'Kultur- og Fritids',
    ],
  ]
  for (const [why, text, beginning] of cases) {
    it(`finds a paragraph by ${why}`, () => {
      assert.ok(suggest(text)[0]?.startsWith(beginning), suggest(text).join('\n'))
    })
  }

  it('says nothing where nothing in the sources is spoken of', () => {
    assert.deepEqual(suggest('Vi er imod forslaget, som kommunen selv har peget på.'), [])
    assert.deepEqual(suggest('Daginstitutionernes madordning er dyr for forældrene.'), [])
    assert.deepEqual(suggest(''), [])
  })

  it('gives no more than it is asked for, best first', () => {
    const all = suggest('Bogbussen, svømmehallen, ungdomshuset og cykelstierne', {most: 2})
    assert.ok(all.length <= 2)
    const suggestions = suggestPassages('bogbussen i Nordhavn', indexParagraphs(sources))
    const confidences = suggestions.map(({confidence}) => confidence)
    assert.deepEqual(
      confidences,
      confidences.toSorted((a, b) => b - a),
    )
  })

  it('gives the same whatever order the sources come in', () => {
    const text = 'Fritidsforvaltningen og foreningerne bør tale sammen om søndagen.'
    const places = (from: readonly Source[]): unknown =>
      suggestPassages(text, indexParagraphs(from)).map(({passage, confidence}) => [
        passage,
        confidence,
      ])
    assert.deepEqual(places(sources.toReversed()), places(sources))
  })

  it('is as sure, and as silent, when many pages about other things are added', async () => {
    const words = 'havørn gletsjer vulkan sejlskib fyrtårn orgel tømmer rensdyr klippe sæson'.split(
      ' ',
    )
    const pages = Array.from({length: 3000}, (_, at) =>
      [0, 1, 2, 3, 4]
        .map((step) => words[(at * 7 + step * (at % 3) + step) % words.length])
        .join(' '),
    )
    const other = await read('havet.txt', pages.join('\n\n'))
    const [small, large] = [indexParagraphs(sources), indexParagraphs([...sources, other])]
    for (const text of [
      'Bogbussens ruter til landsbyerne er gode',
      'Vi støtter Læs mere nu',
      'Madordningen på skolerne er dyr for forældrene',
    ]) {
      const [before] = suggestPassages(text, small)
      const [after] = suggestPassages(text, large)
      assert.equal(after?.passage.span.start, before?.passage.span.start)
      assert.ok(Math.abs((after?.confidence ?? 0) - (before?.confidence ?? 0)) < 0.1, text)
    }
  })

  it('never throws, and its spans are paragraphs of the sources', () => {
    const index = indexParagraphs(sources)
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
        for (const {passage, confidence} of suggestPassages(text, index)) {
          const source = sources.find(({file}) => file === passage.file)
          const paragraph = source?.paragraphs[passage.paragraph]
          assert.deepEqual(passage.span, {start: paragraph?.start, end: paragraph?.end})
          assert.ok(confidence > 0 && confidence < 1)
        }
      }),
      {numRuns: 200},
    )
  })
})
