import assert from 'node:assert/strict'
import {indexSource, type SourceIndex} from '../../../src/core/matching/indexSource.ts'
import {resolveQuote} from '../../../src/core/matching/resolveQuote.ts'
import type {QuoteResolution} from '../../../src/core/model/resolution.ts'
import {Chance, type Distortion, harmful, harmless, scan} from '../../support/distort.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainIndex, plainSource} from '../../support/plainSource.ts'

const index = plainIndex(ownSource)
const sentences = sentencesOf(index)

/** Sentences, and pairs of sentences that follow each other, of five words or more. */
function sentencesOf({source: {text, paragraphs}}: SourceIndex): readonly string[] {
  return paragraphs
    .filter(({kind}) => kind === 'paragraph')
    .flatMap(({start, end}) => {
      const single = text
        .slice(start, end)
        .replace(/^- /u, '')
        .split(/(?<=[.!?])\s+(?:- )?(?=\p{Lu})/u)
      const pairs = single.slice(1).map((sentence, i) => `${single[i] ?? ''} ${sentence}`)
      return [...single, ...pairs]
    })
    .filter((sentence) => sentence.split(/\s+/u).length >= 5)
}

function isFine({kind}: QuoteResolution): boolean {
  return ['exact', 'normalized', 'ocrVariant', 'ambiguous'].includes(kind)
}

/** Distorts sentences, `count` times each way; gives those with whose verdict something is wrong. */
function tryAll(
  distortions: Readonly<Record<string, Distortion>>,
  count: number,
  isWrong: (resolution: QuoteResolution) => boolean,
  then: Readonly<Record<string, Distortion>> = {},
): {wrong: string[]; tried: number} {
  const chance = new Chance(2026)
  const wrong: string[] = []
  let tried = 0
  for (const [name, distort] of Object.entries(distortions)) {
    for (let i = 0; i < count; i++) {
      const sentence = chance.pick(sentences)
      const once = distort(sentence, chance)
      if (once === undefined || (once === sentence && name !== 'nothing')) continue
      const others = Object.values(then)
      const quote = others.length === 0 ? once : (chance.pick(others)(once, chance) ?? once)
      const resolution = resolveQuote({exact: quote}, {index}, [index])
      tried++
      if (isWrong(resolution)) wrong.push(`${name}: ${resolution.kind}: ${JSON.stringify(quote)}`)
    }
  }
  return {wrong, tried}
}

/** What can be done to a quotation on top of something else. */
const second = Object.fromEntries(
  Object.entries(harmless).filter(
    ([name]) =>
      !['nothing', 'endsEarly', 'startsLate', 'omission', 'insertion', 'emphasisNoted'].includes(
        name,
      ),
  ),
)

describe('Sentences of a source, distorted', () => {
  it('are right whatever typesetting and the rules of quotation do to them', () => {
    const {wrong, tried} = tryAll(harmless, 60, (resolution) => !isFine(resolution))
    assert.ok(tried > 1000)
    assert.deepEqual(wrong, [])
  })

  it('are right when two such things are done at once', () => {
    const {wrong, tried} = tryAll(harmless, 60, (resolution) => !isFine(resolution), second)
    assert.ok(wrong.length <= tried * 0.005, wrong.join('\n'))
  })

  it('are never called right when a figure, a duty, a negation, a name or a word is another', () => {
    const {wrong, tried} = tryAll(harmful, 80, isFine)
    assert.ok(tried > 600)
    assert.deepEqual(wrong, [])
  })

  it('are never called right when they are altered and typeset differently as well', () => {
    const {wrong} = tryAll(harmful, 80, isFine, second)
    assert.deepEqual(wrong, [])
  })

  it('show a protected difference when a figure, a duty or a negation is another', () => {
    const grave = [
      'digitsSwapped',
      'digitChanged',
      'commaLost',
      'negationDropped',
      'negationAdded',
      'modalChanged',
    ]
    const distortions = Object.fromEntries(
      Object.entries(harmful).filter(([name]) => grave.includes(name)),
    )
    const {wrong} = tryAll(
      distortions,
      80,
      (resolution) =>
        resolution.kind === 'altered' && !resolution.differences.some((each) => each.protected),
    )
    assert.deepEqual(wrong, [])
  })

  it('are told when two that do not stand together are joined', () => {
    const chance = new Chance(7)
    const single = sentences.filter((sentence) => !/[.] \p{Lu}/u.test(sentence))
    const running = ownSource.replace(/\s+(?:- )?/gu, ' ')
    for (let i = 0; i < 300; i++) {
      const [one, other] = [chance.pick(single), chance.pick(single)]
      if (running.includes(`${one} ${other}`) || one === other) continue
      const {kind} = resolveQuote({exact: `${one} ${other}`}, {index}, [index])
      assert.ok(kind === 'altered' || kind === 'notFound', `${kind}: ${one} ${other}`)
    }
  })

  it('get the same verdict whatever stands before and after the paragraph that they are from', () => {
    const turned = indexSource(plainSource(ownSource.split('\n\n').reverse().join('\n\n')))
    const chance = new Chance(11)
    for (const distort of [...Object.values(harmless), ...Object.values(harmful)]) {
      const quote = distort(chance.pick(sentences), chance)
      if (quote === undefined) continue
      const kinds = [index, turned].map(
        (each) => resolveQuote({exact: quote}, {index: each}, [each]).kind,
      )
      assert.equal(kinds[0], kinds[1], quote)
    }
  })
})

describe('Sentences of a scanned source', () => {
  const chance = new Chance(5)
  const scanned = plainIndex(scan(ownSource, chance, 0.5))

  it('are right in correct Danish', () => {
    const wrong = sentences.filter(
      (quote) => !isFine(resolveQuote({exact: quote}, {index: scanned}, [scanned])),
    )
    assert.ok(wrong.length <= sentences.length * 0.03, wrong.join('\n'))
  })

  it('are altered when a figure, a duty, a negation, a name or a word is another', () => {
    for (const [name, distort] of Object.entries(harmful)) {
      for (let i = 0; i < 40; i++) {
        const sentence = chance.pick(sentences)
        const quote = distort(sentence, chance)
        if (quote === undefined || quote === sentence) continue
        const {kind} = resolveQuote({exact: quote}, {index: scanned}, [scanned])
        assert.ok(kind === 'altered' || kind === 'notFound', `${name}: ${kind}: ${quote}`)
      }
    }
  })
})
