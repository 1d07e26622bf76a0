import assert from 'node:assert/strict'
import {findVerbatimRuns} from '../../../src/core/matching/findVerbatimRuns.ts'
import {buildResponse} from '../../../src/core/response/buildResponse.ts'
import {parseMarkdown} from '../../../src/core/syntax/parseMarkdown.ts'
import {ownSource} from '../../support/ownSource.ts'
import {plainIndex} from '../../support/plainSource.ts'

const index = plainIndex(ownSource)
const other = plainIndex('Rapporten handler om noget andet.', 'rapport.txt')

/** The borrowed words of a response, with what they are borrowed from. */
function borrowed(text: string, minimumWords = 8): readonly (readonly [string, string])[] {
  const response = buildResponse({
    file: 'svar.md',
    text,
    tree: parseMarkdown(text),
    proposalPrefixes: ['Nr.'],
  })
  return findVerbatimRuns(response, [other, index], minimumWords).map(({span, passage}) => [
    text.slice(span.start, span.end),
    index.source.text.slice(passage.span.start, passage.span.end),
  ])
}

describe('findVerbatimRuns', () => {
  it('finds eight words in a row that stand in a source, as long as they go', () => {
    const words = 'hver fjerde af dem er under 25 år. Medarbejderne oplever'
    assert.deepEqual(borrowed(`# Svar\n\nVi ser, at ${words} noget nyt.\n`), [[words, words]])
  })

  it('finds them over line ends, markup and other signs', () => {
    const text = '# Svar\n\nJa, hver *fjerde* af dem er\nunder 25 år – medarbejderne oplever det.\n'
    assert.deepEqual(
      borrowed(text).map(([words]) => words),
      ['hver *fjerde* af dem er\nunder 25 år – medarbejderne oplever'],
    )
  })

  it('leaves seven words alone, and words that are quoted', () => {
    assert.deepEqual(
      borrowed('# Svar\n\nVi ser, at hver fjerde af dem er under 25 og glade.\n'),
      [],
    )
    assert.deepEqual(
      borrowed('# Svar\n\nDer står »hver fjerde af dem er under 25 år. Medarbejderne oplever«.\n'),
      [],
    )
    assert.deepEqual(
      borrowed('# Svar\n\n> hver fjerde af dem er under 25 år. Medarbejderne oplever\n'),
      [],
    )
  })

  it('finds several in one paragraph, and in list items', () => {
    const one = 'Udgiften til vagter udgør 380.000 kr. og dækkes af Ejendomsforvaltningen'
    const two = 'Beløbet reguleres hvert år i januar. Hvis antallet af gæster'
    const text = `# Svar\n\n${one}, tænker vi. Og så: ${two} er stort.\n\n- ${one}\n`
    assert.deepEqual(
      borrowed(text).map(([words]) => words),
      [one, two, one],
    )
  })

  it('finds as many words with one or two others among them, which may differ too', () => {
    const near = [
      'Ca. 40 pct. af gæsterne dukker op efter kl. 17, og hver tredje af dem er under 25 år',
      'udgør 380.000 kr. og dækkes helt af Ejendomsforvaltningen, jf. aftalen',
    ]
    for (const words of near) {
      assert.deepEqual(
        borrowed(`# Svar\n\nVi ser, at ${words} altså.\n`).map(([each]) => each),
        [words],
      )
    }
  })

  it('leaves words alone with more others among them, or from two places', () => {
    for (const words of [
      'Et afslag har stort set ingen betydning for dette forslag',
      'hver fjerde af dem er på den anden side ikke under 25 år. Medarbejderne',
      'hver fjerde af dem er skriver Skolens elever har siden',
    ]) {
      assert.deepEqual(borrowed(`# Svar\n\nVi ser, at ${words} altså.\n`), [])
    }
  })

  it('takes the number of words that it is given', () => {
    assert.equal(
      borrowed('# Svar\n\nVi ser, at hver fjerde af dem er under 25 og glade.\n', 7).length,
      1,
    )
  })

  it('finds nothing in a response without words', () => {
    assert.deepEqual(borrowed(''), [])
  })
})
