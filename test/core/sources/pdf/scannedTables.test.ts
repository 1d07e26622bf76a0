import assert from 'node:assert/strict'
import {dropRuleMarks} from '../../../../src/core/sources/pdf/dropRuleMarks.ts'
import {joinMarks} from '../../../../src/core/sources/pdf/joinMarks.ts'
import {joinWrapped} from '../../../../src/core/sources/pdf/joinWrapped.ts'
import {orderPage} from '../../../../src/core/sources/pdf/orderPage.ts'
import type {PlacedFragment} from '../../../../src/core/sources/pdf/splitRows.ts'
import {fragment, inOrder} from '../../../support/fragments.ts'

/** Lines of a table as a scanner writes them: texts by column, and how far under the line before. */
function linesOf(
  ...lines: readonly (readonly [step: number, ...cells: readonly string[]])[]
): readonly (readonly PlacedFragment[])[] {
  let base = 700
  return lines.map(([step, ...cells]) => {
    base -= step
    return cells.flatMap((text, column) =>
      text === '' ? [] : [{fragment: fragment(text, 60 + 100 * column, base), column}],
    )
  })
}

function textsOf(lines: readonly (readonly PlacedFragment[])[]): string[] {
  return lines.map((line) => line.map(({fragment: {text}}) => text).join(' | '))
}

describe('joinWrapped', () => {
  it('joins the lines of a row, which are nearer to each other than rows are', () => {
    const lines = linesOf(
      [0, 'Aktivitet', 'Styrings-'],
      [12, '', 'område', '2027'],
      [17, 'Læsehjælp i', 'Service', '300'],
      [12, 'ferien'],
      [17, 'Lektiecafé', 'Service', '120'],
    )
    assert.deepEqual(textsOf(joinWrapped(lines)), [
      'Aktivitet | Styrings- | område | 2027',
      'Læsehjælp i | Service | 300 | ferien',
      'Lektiecafé | Service | 120',
    ])
  })

  it('leaves rows apart that each fill the columns, near as they may be', () => {
    const lines = linesOf(
      [0, 'Navn', 'rolle'],
      [12, 'bibliotekar', 'leder'],
      [12, 'pedel', 'vagt'],
      [18, 'kok', 'køkken'],
    )
    assert.deepEqual(joinWrapped(lines), lines)
  })

  it('leaves a heading within a table apart from the row under it', () => {
    const lines = linesOf(
      [0, 'Udgifter'],
      [12, 'Husleje', '400'],
      [18, 'Indtægter'],
      [12, 'Salg', '90'],
    )
    assert.deepEqual(joinWrapped(lines), lines)
  })

  it('leaves rows apart that are evenly spaced', () => {
    const lines = linesOf([0, 'Husleje', '400'], [12, 'og varme', ''], [12, 'Løn', '900'])
    assert.deepEqual(joinWrapped(lines), lines)
  })

  it('puts the end of a figure that had no room to its figure', () => {
    const lines = linesOf(
      [0, 'Løn', '4.100', '4.100'],
      [17, 'I alt', '12.83', '12.83'],
      [12, '', '0', '0'],
    )
    assert.equal(joinWrapped(lines).length, 2)
  })

  it('puts a year under the label that it belongs to', () => {
    const lines = linesOf([0, 'Aftale for', '500'], [12, '2026-27'], [17, 'I alt', '900'])
    assert.deepEqual(textsOf(joinWrapped(lines)), ['Aftale for | 500 | 2026-27', 'I alt | 900'])
  })
})

describe('dropRuleMarks', () => {
  const texts = (text: string): string[] =>
    dropRuleMarks([fragment(text, 60, 700)]).map((each) => each.text)

  it('parts a piece at an upright line, which is the edge of a cell', () => {
    assert.deepEqual(texts('Lektiecafé | Service'), ['Lektiecafé', 'Service'])
    assert.deepEqual(texts('|2027 |2028'), ['2027', '2028'])
    assert.deepEqual(texts('300| 400'), ['300', '400'])
  })

  it('keeps the places of the words', () => {
    const [, service] = dropRuleMarks([fragment('Lektiecafé |Service drift', 60, 700)])
    assert.equal(service?.text, 'Service drift')
    assert.deepEqual(
      service.words.filter((_, at) => at % 4 < 2),
      [0, 7, 8, 13],
    )
    assert.equal(service.x0, 60 + 11 * 5)
  })

  it('leaves nothing of a piece that is lines only', () => {
    assert.deepEqual(texts('| __ |'), [])
  })
})

describe('Tables without lines', () => {
  it('begin with the lines of a cell that stand alone over the others', () => {
    const cells = inOrder([
      fragment('Her er en overskrift over tabellen', 60, 740, {size: 12}),
      fragment('Ansvar og op-', 360, 700),
      fragment('Indsats', 60, 688),
      fragment('Sted', 210, 688),
      fragment('følgning', 360, 688),
      fragment('Lektiecafé', 60, 670),
      fragment('Hallen', 210, 670),
      fragment('Årligt', 360, 670),
    ])
    const blocks = orderPage(cells, [])
    const [table] = blocks.filter((block) => block.kind === 'table')
    const rows = table?.rows.map((row) =>
      row.cells.map(({lines}) => lines.map(({text}) => text).join('/')),
    )
    assert.deepEqual(rows, [
      ['Indsats', 'Sted', 'Ansvar og op-/følgning'],
      ['Lektiecafé', 'Hallen', 'Årligt'],
    ])
  })

  it('keep numbers with points in their column, though words follow', () => {
    const cells = inOrder([
      fragment('BUU', 60, 700),
      fragment('35.10', 100, 700),
      fragment('Udgift', 140, 700),
      fragment('BUU', 60, 686),
      fragment('35.10', 100, 686),
      fragment('Indtægt', 140, 686),
    ])
    assert.equal(joinMarks(cells).length, 6)
    const heading = inOrder([fragment('2.1', 60, 700), fragment('Baggrund', 90, 700)])
    assert.deepEqual(
      joinMarks(heading).map(({text}) => text),
      ['2.1 Baggrund'],
    )
  })
})
