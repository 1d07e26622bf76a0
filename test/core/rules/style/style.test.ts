import assert from 'node:assert/strict'
import {measureLix} from '../../../../src/core/rules/style/measureLix.ts'
import {numberOption} from '../../../../src/core/rules/style/numberOption.ts'
import {ownSentences} from '../../../../src/core/rules/style/ownSentences.ts'
import {linkFiles} from '../../../support/checkFiles.ts'
import {findingsOf} from '../../../support/findingsOf.ts'

async function sentencesOf(text: string): Promise<readonly (readonly string[])[]> {
  const {responses} = await linkFiles(new Map([['svar.md', text]]))
  return responses.flatMap((linked) => ownSentences(linked).map(({words}) => words))
}

async function said(rule: string, text: string): Promise<readonly string[]> {
  return (await findingsOf(rule, {'svar.md': text})).map(({words}) => words)
}

describe('ownSentences', () => {
  it('takes figures and abbreviations for one word each', async () => {
    assert.deepEqual(await sentencesOf('Det koster ca. 5.678 kr., jf. bl.a. notatet. Ja.'), [
      ['Det', 'koster', 'ca', '5.678', 'kr', 'jf', 'bl.a.', 'notatet'],
      ['Ja'],
    ])
  })

  it('leaves out headings, tables and other people’s words', async () => {
    const text =
      '# Titel\n\nEn sætning. »Et langt citat af fire ord« er ikke vores.\n\n> Citat.\n\n| a | b |\n| - | - |\n| c | d |'
    assert.deepEqual(await sentencesOf(text), [['En', 'sætning']])
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
    const short = ['vi', 'bor', 'her', 'nu']
    assert.deepEqual(measureLix([short, ['kommunen', 'svarer', 'os', 'aldrig']]), {
      lix: 4 + 13,
      words: 8,
      sentences: 2,
      longWords: 1,
    })
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
