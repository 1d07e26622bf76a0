import assert from 'node:assert/strict'
import type {TableRow} from '../../../../src/core/sources/pdf/block.ts'
import {findGrids} from '../../../../src/core/sources/pdf/findGrids.ts'
import {findRules} from '../../../../src/core/sources/pdf/findRules.ts'
import type {Fragment} from '../../../../src/core/sources/pdf/fragment.ts'
import {joinTables} from '../../../../src/core/sources/pdf/joinTables.ts'
import type {PdfShape} from '../../../../src/core/sources/pdf/pdfPage.ts'
import {readGrids} from '../../../../src/core/sources/pdf/readGrids.ts'
import {splitRows} from '../../../../src/core/sources/pdf/splitRows.ts'
import {piecesOfCell} from '../../../../src/core/sources/pdf/tableUnit.ts'
import type {TableUnit} from '../../../../src/core/sources/pdf/unit.ts'
import {fragment, inOrder} from '../../../support/fragments.ts'

const line = (x0: number, y0: number, x1: number, y1: number): PdfShape => ({
  kind: 'path',
  x0,
  y0,
  x1,
  y1,
  order: 0,
  stroked: true,
})
const AREA = 600 * 800
const across = (y: number, x0 = 0, x1 = 300): PdfShape => line(x0, y, x1, y)
const down = (x: number, y0 = 0, y1 = 100): PdfShape => line(x, y0, x, y1)

function textsOf(rows: readonly TableRow[]): string[][] {
  return rows.map(({cells}) => cells.map(({lines}) => lines.map(({text}) => text).join('/')))
}

describe('findRules', () => {
  it('joins the pieces of a line and takes near lines for one', () => {
    const rules = findRules([across(50, 0, 100), across(50.5, 101, 300), down(20)], AREA)
    assert.deepEqual(
      rules.across.map(({from, to}) => [from, to]),
      [[0, 300]],
    )
    assert.equal(rules.down.length, 1)
  })

  it('takes the four edges of a frame, but not those of the whole page or of what underlies text', () => {
    const marked = {...line(10, 10, 110, 60), stroked: false, fill: [255, 255, 0, 255] as const}
    assert.deepEqual(findRules([marked], AREA), {across: [], down: []})
    assert.equal(findRules([line(10, 10, 110, 60)], AREA).across.length, 2)
    assert.equal(findRules([line(0, 0, 600, 790)], AREA).across.length, 0)
  })

  it('finds nothing in a drawing of thousands of lines', () => {
    const shapes = Array.from({length: 7000}, (_, at) => across(at * 10))
    assert.deepEqual(findRules(shapes, AREA), {across: [], down: []})
  })
})

describe('findGrids', () => {
  const gridsOf = (shapes: readonly PdfShape[]): ReturnType<typeof findGrids> =>
    findGrids(findRules(shapes, AREA))

  it('finds the cells of a ruled table from the top down', () => {
    const [grid] = gridsOf([across(0), across(50), across(100), down(0), down(100), down(300)])
    assert.deepEqual(
      grid?.cells.map(({row, column}) => [row, column]),
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    )
  })

  it('knows cells that cover several columns or rows', () => {
    const shapes = [across(0), across(50), across(100), down(0), down(100, 0, 50), down(300)]
    const [grid] = gridsOf(shapes)
    assert.deepEqual(
      grid?.cells.map(({x0, x1, row}) => [row, x0, x1]),
      [
        [0, 0, 300],
        [1, 0, 100],
        [1, 100, 300],
      ],
    )
  })

  it('closes a table that has no lines at its sides', () => {
    const [grid] = gridsOf([across(0), across(50), across(100), down(100)])
    assert.equal(grid?.cells.length, 4)
  })

  it('keeps tables apart that do not touch', () => {
    const left = [across(0, 0, 100), across(50, 0, 100), down(0, 0, 50), down(100, 0, 50)]
    const right = left.map((each) => ({...each, x0: each.x0 + 200, x1: each.x1 + 200}))
    assert.equal(gridsOf([...left, ...right]).length, 2)
  })
})

describe('readGrids', () => {
  const shapes = [across(0), across(50), across(100), down(0), down(100), down(300)]
  const grids = findGrids(findRules(shapes, AREA))

  it('puts words into the cells that they stand in, also where a piece runs over a line', () => {
    const fragments = inOrder([
      fragment('Varme 560', 75, 80),
      fragment('Reserve', 5, 20),
      fragment('150', 105, 20),
    ])
    const {tables, rest} = readGrids(fragments, grids)
    assert.equal(rest.length, 0)
    const [table] = tables
    assert.ok(table?.kind === 'table')
    assert.deepEqual(textsOf(table.rows), [
      ['Varme', '560'],
      ['Reserve', '150'],
    ])
  })

  it('leaves the text in a frame where it is', () => {
    const frame = findGrids(findRules([across(0), across(100), down(0), down(300)], AREA))
    const fragments = [fragment('En tekst i en ramme', 10, 50)]
    assert.deepEqual(readGrids(fragments, frame), {tables: [], boxes: [], rest: fragments})
  })
})

describe('splitRows', () => {
  const place = (each: Fragment): {fragment: Fragment; column: number} => ({
    fragment: each,
    column: Math.floor(each.x0 / 100),
  })
  const rowsOf = (fragments: readonly Fragment[], where: 'ruled' | 'open' = 'open'): string[][] =>
    splitRows(inOrder(fragments).map(place), where).map((row) =>
      row.map((each) => each.fragment.text),
    )

  it('begins a row where the file goes back to the left', () => {
    const cells = [
      fragment('Vagter og', 0, 100),
      fragment('rengøring', 0, 88),
      fragment('1.210', 100, 100),
      fragment('Varme', 0, 70),
      fragment('560', 100, 70),
    ]
    assert.deepEqual(rowsOf(cells), [
      ['1.210', 'Vagter og', 'rengøring'],
      ['560', 'Varme'],
    ])
  })

  it('takes lines for rows where the file goes from the top down in each column', () => {
    const cells = [
      fragment('Vagter', 0, 100),
      fragment('Varme', 0, 80),
      fragment('1.210', 100, 100),
      fragment('560', 100, 80),
    ].map((each, at) => ({...each, order: [0, 3, 2, 1][at] ?? 0}))
    const rows = splitRows(cells.map(place), 'open')
    assert.equal(rows.length, 2)
  })

  it('keeps what stands between two lines of a table together', () => {
    const cells = [
      fragment('Vagter', 0, 100),
      fragment('En bemærkning på', 100, 100),
      fragment('to linjer', 100, 88),
    ]
    assert.equal(rowsOf(cells, 'ruled').length, 1)
  })

  it('gives a label over figures a row of its own', () => {
    const cells = [
      fragment('Udgifter', 0, 120),
      fragment('Vagter', 0, 100),
      fragment('1.210', 100, 100),
    ]
    assert.deepEqual(rowsOf(cells), [['Udgifter'], ['1.210', 'Vagter']])
  })
})

describe('piecesOfCell', () => {
  const cell = (lines: readonly string[], width: number): string => {
    const fragments = lines.map((text, at) => fragment(text, 4, 100 - 12 * at))
    const pieces = piecesOfCell({lines: fragments, x0: 0, x1: width, column: 1}, 0, 1)
    return pieces.map((piece) => piece.lead + piece.fragment.text).join('')
  }

  it('joins a figure that had no room in its cell', () => {
    assert.equal(cell(['12.83', '0'], 34), '\t12.830')
  })

  it('keeps the line end where the next letter would have had room', () => {
    assert.equal(cell(['2026', '2027'], 80), '\t2026\n2027')
    assert.equal(cell(['Indre', 'by'], 60), '\tIndre\nby')
  })
})

describe('joinTables', () => {
  const row = (
    page: number,
    base: number,
    ...texts: readonly string[]
  ): TableUnit['rows'][number] => ({
    page,
    cells: texts.flatMap((text, column) =>
      text === ''
        ? []
        : [
            {
              column,
              x0: 100 * column,
              x1: 100 * column + 100,
              lines: text
                .split('/')
                .map((part, at) => fragment(part, 100 * column, base - 12 * at)),
            },
          ],
    ),
  })
  const table = (...rows: TableUnit['rows']): TableUnit => ({kind: 'table', rows})

  it('leaves out a head that is repeated', () => {
    const joined = joinTables(
      table(row(0, 100, 'Hal', 'Besøg'), row(0, 50, 'Nord', '310')),
      table(row(1, 700, 'Hal', 'Besøg'), row(1, 680, 'Syd', '420')),
    )
    assert.deepEqual(textsOf(joined?.rows ?? []), [
      ['Hal', 'Besøg'],
      ['Nord', '310'],
      ['Syd', '420'],
    ])
  })

  it('makes a row whole that the end of the page cut', () => {
    const joined = joinTables(
      table(row(0, 50, 'Nord', 'Bruges af foreninger og af skoler i dag-')),
      table(row(1, 700, '', 'timerne.'), row(1, 680, 'Syd', 'Lukket.')),
    )
    assert.deepEqual(textsOf(joined?.rows ?? []), [
      ['Nord', 'Bruges af foreninger og af skoler i dag-/timerne.'],
      ['Syd', 'Lukket.'],
    ])
  })

  it('leaves on its page what begins there in a cell', () => {
    const joined = joinTables(
      table(row(0, 50, '• Den første ulempe er', '• Den første fordel er kendt.')),
      table(row(1, 700, 'den dyreste./• Den anden.', '• Den anden fordel.')),
    )
    assert.deepEqual(
      joined?.rows.map(({page, cells}) => [page, cells.map(({lines}) => lines.length)]),
      [
        [0, [2, 1]],
        [1, [1, 1]],
      ],
    )
  })

  it('does not join a table with other columns', () => {
    const other: TableUnit = {
      kind: 'table',
      rows: [{page: 1, cells: [{column: 0, x0: 0, x1: 300, lines: [fragment('Andet', 0, 700)]}]}],
    }
    assert.equal(joinTables(table(row(0, 50, 'Nord', '310')), other), undefined)
  })
})
