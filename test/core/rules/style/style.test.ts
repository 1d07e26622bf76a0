import assert from 'node:assert/strict'
import fc from 'fast-check'
import {measureLix} from '../../../../src/core/rules/style/measureLix.ts'
import {numberOption} from '../../../../src/core/rules/style/numberOption.ts'
import {countWords} from '../../../../src/core/rules/style/countWords.ts'
import {ownSentences, type OwnSentence} from '../../../../src/core/rules/style/ownSentences.ts'
import {pattern} from '../../../../src/core/text/pattern.ts'
import {linkFiles} from '../../../support/checkFiles.ts'
import {findingsOf} from '../../../support/findingsOf.ts'

/** The sentences that rules on style look at. */
async function sentencesOf(text: string): Promise<readonly OwnSentence[]> {
  const {responses} = await linkFiles(new Map([['svar.md', text]]))
  return responses.flatMap((linked) => ownSentences(linked))
}

async function said(rule: string, text: string): Promise<readonly string[]> {
  return (await findingsOf(rule, {'svar.md': text})).map(({words}) => words)
}

describe('ownSentences', () => {
  it('gives each sentence with its place and its words', async () => {
    const text = 'Det koster ca. 5.678 kr., jf. bl.a. notatet. Ja.'
    const sentences = await sentencesOf(text)
    assert.deepEqual(
      sentences.map(({span, words, longWords}) => [
        text.slice(span.start, span.end),
        words,
        longWords,
      ]),
      [
        ['Det koster ca. 5.678 kr., jf. bl.a. notatet.', 8, 1],
        ['Ja.', 1, 0],
      ],
    )
  })

  it('leaves out headings, tables and other people’s words', async () => {
    const text =
      '# Titel\n\nEn sætning. »Et langt citat af fire ord« er ikke vores.\n\n> Citat.\n\n| a | b |\n| - | - |\n| c | d |'
    assert.deepEqual(
      (await sentencesOf(text)).map((each) => each.text),
      ['En sætning.'],
    )
  })
})

describe('countWords', () => {
  /** The same as one pattern. */
  const WORD = pattern(
    'gu',
  )`\d+(?:[.,: \u00A0]\d+)*|\p{L}[\p{L}\p{M}]*(?:\.\p{L}+)+\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`

  function byPattern(text: string): {words: number; longWords: number} {
    const words = text.match(WORD) ?? []
    const long = words.filter((word) => !/^\d/u.test(word) && word.length >= 7)
    return {words: words.length, longWords: long.length}
  }

  it('takes figures, abbreviations and compounds for one word each', () => {
    for (const [text, words] of [
      ['5.678 kr. og 1 000 kr.', 5],
      ['kl. 12:30', 2],
      ['bl.a. og m.v.', 3],
      ['BIF’s peer-mentor-indsats', 2],
      ['§ 4, stk. 2', 3],
      ['', 0],
      ['– …', 0],
    ] as const) {
      assert.equal(countWords(text, {start: 0, end: text.length}).words, words, text)
    }
  })

  it('sees nothing outside the stretch that it is given', () => {
    const text = 'foreningens mentorordning'
    assert.deepEqual(countWords(text, {start: 4, end: 17}), {words: 2, longWords: 1})
  })

  it('counts what one pattern would find, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...['a', 'ordning', 'É', 'e\u0301', '5', '12', '²', '½', '.', ',', ':', ' ', '\u00A0', '-'],
      ...['’', "'", '\n', '@', '𝟙', 'ж', '漢', '\u00AD', '٣', '\uD835'],
    )
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 30}), (parts) => {
        const text = parts.join('')
        assert.deepEqual(countWords(text, {start: 0, end: text.length}), byPattern(text))
      }),
    )
  })
})

describe('measureLix', () => {
  it('is the same however thousands are written', async () => {
    const [one, other] = await Promise.all(
      ['ca. 5.678 kr. til børn', 'ca. 5678 kr. til børn'].map(async (text) =>
        measureLix(await sentencesOf(text)),
      ),
    )
    assert.deepEqual(one, other)
  })

  it('adds words a sentence and long words in a hundred', () => {
    const sentences = [
      {words: 4, longWords: 0},
      {words: 4, longWords: 1},
      {words: 0, longWords: 0},
    ]
    assert.deepEqual(measureLix(sentences), {lix: 4 + 13, words: 8, sentences: 2, longWords: 1})
    assert.equal(measureLix([]).lix, 0)
  })
})

describe('style/passive', () => {
  it('knows a passive from a genitive', async () => {
    assert.deepEqual(
      await said('style/passive', 'Borgernes, skolernes, klubbens og planens børn er her.'),
      [],
    )
    const text = 'Det foreslås, at det besluttes, og det bliver ikke ændret.'
    assert.deepEqual(await said('style/passive', text), [text])
  })
})

describe('style/noun-chain', () => {
  it('finds the chain, and takes no time with very many of them', async () => {
    assert.deepEqual(
      await said('style/noun-chain', 'Se udviklingen af styringen af den nye ordning her.'),
      ['udviklingen af styringen af den nye ordning'],
    )
    const started = performance.now()
    await said('style/noun-chain', 'styring af '.repeat(3000))
    assert.ok(performance.now() - started < 5000)
  })
})

describe('numberOption', () => {
  it('takes numbers above zero, and nothing else', () => {
    assert.equal(numberOption(30, 40), 30)
    assert.equal(numberOption('30', 40), 30)
    for (const value of [undefined, null, 'x', 0, -1, {}, Infinity])
      assert.equal(numberOption(value, 40), 40)
  })
})
