import type {Discrepancy} from './discrepancy.ts'
import type {Table, TableCell, TableRow} from './readTables.ts'
import {pattern} from '../text/pattern.ts'

const TOTAL = pattern(
  'iu',
)`(?<!\p{L})(?:i alt|ialt|sum|total|totalt|samlet|subtotal|altogether)(?!\p{L})`
/** Parts of a row above it are counted already; averages and shares are no sums. */
const NO_ADDEND = pattern('iu')`^(?:[-–•\s]*)(?:heraf|deraf|hvoraf|of which)(?!\p{L})`
const NO_SUM = /gennemsnit|andel|pct|procent|%|indeks|average|share/iu
/** What differs by more was not meant as a sum of what we see. */
const LARGEST_DIFFERENCE = 0.2
/** Save for one that is alone wrong among so many. */
const ENOUGH = 2

/**
 * Sums that are none: columns and rows that are labelled as sums (`I alt`). A sum is only judged where other figures
 * confirm that it is one: other columns of the same row, or other rows of the same column, that do add up.
 */
export function checkSums(table: Table): readonly Discrepancy[] {
  const inRows = checkRows(table)
  const inColumns = checkColumns(table)
  if (inRows.length === 0 || inColumns.length === 0) return [...inRows, ...inColumns]
  // A sum that is wrong makes the sum behind and below it wrong as well; that is told once.
  const rows = stillIn(inRows, checkRows(corrected(table, inColumns)))
  const columns = stillIn(inColumns, checkColumns(corrected(table, rows)))
  return [...rows, ...columns]
}

function stillIn(
  found: readonly Discrepancy[],
  left: readonly Discrepancy[],
): readonly Discrepancy[] {
  return found.filter(({span}) => left.some((each) => each.span.start === span.start))
}

/** The table as it would be with wrong sums put right. */
function corrected(table: Table, wrong: readonly Discrepancy[]): Table {
  const values = new Map(wrong.map(({span, added}) => [span.start, added]))
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const value = values.get(cell.start)
      return value === undefined ? cell : {...cell, value}
    }),
  }))
  return {...table, rows}
}

/** The column `I alt`, row by row. */
function checkRows({rows}: Table): readonly Discrepancy[] {
  const header = rows.find(({cells}) => cells.slice(1).some(({text}) => TOTAL.test(text)))
  if (header === undefined) return []
  const column = header.cells.findIndex(({text}, at) => at > 0 && TOTAL.test(text))
  if (NO_SUM.test(header.cells[column]?.text ?? '')) return []
  const first = firstAddend(rows, header, column)
  const judged = rows.flatMap((row): readonly Judged[] => {
    if (row === header) return []
    const sum = row.cells[column]
    const addends = row.cells.slice(first, column).filter((cell) => cell.value !== undefined)
    if (sum?.value === undefined || addends.length < 2) return []
    return [{sum, addends, isRight: isSum(sum.value, addends)}]
  })
  return discrepanciesIn(judged)
}

interface Judged {
  readonly sum: TableCell
  readonly addends: readonly TableCell[]
  readonly isRight: boolean
}

/** Those that are wrong, where others are right; a figure that is wrong makes the sum of its row wrong as well. */
function discrepanciesIn(judged: readonly Judged[]): readonly Discrepancy[] {
  const wrong = judged.filter(({isRight}) => !isRight)
  const right = judged.length - wrong.length
  if (right === 0 || wrong.length > right + 1) return []
  const isSure = wrong.length === 1 && right >= ENOUGH
  return wrong.flatMap(({sum, addends}) =>
    discrepancyOf(sum, addends, isSure && !mayBeAverage(sum, addends)),
  )
}

/** The row `I alt` has under prices and ages what they are on average. */
function mayBeAverage({value = 0}: TableCell, addends: readonly TableCell[]): boolean {
  const values = addends.map((each) => each.value ?? 0)
  return Math.min(...values) <= value && value <= Math.max(...values)
}

/** Figures stand side by side up to the sum; codes and words before them are no addends. */
function firstAddend(rows: readonly TableRow[], header: TableRow, column: number): number {
  let first = column
  while (first > 1) {
    const cells = rows.filter((row) => row !== header).flatMap(({cells}) => cells[first - 1] ?? [])
    const written = cells.filter(({text}) => text !== '' && !/^[-–]$/u.test(text))
    const figures = written.filter(({value}) => value !== undefined)
    if (figures.length === 0 || figures.length < written.length * 0.6) break
    first--
  }
  return first
}

/** The row `I alt`, column by column, and a sum of sums at its end. */
function checkColumns({rows}: Table): readonly Discrepancy[] {
  const found: Discrepancy[] = []
  let start = 0
  for (const [at, row] of rows.entries()) {
    if (!TOTAL.test(row.label) || NO_SUM.test(row.label)) continue
    const addends = rows.slice(0, at).filter(({label}) => !NO_ADDEND.test(label))
    const since = addends.filter((each) => rows.indexOf(each) >= start)
    found.push(...checkTotalRow(row, since, addends, rows[0]))
    start = at + 1
  }
  return found
}

function checkTotalRow(
  row: TableRow,
  since: readonly TableRow[],
  all: readonly TableRow[],
  header: TableRow | undefined,
): readonly Discrepancy[] {
  const judged: Judged[] = []
  const alone: TableCell[] = []
  for (const [column, sum] of row.cells.entries()) {
    if (column === 0 || sum.value === undefined || NO_SUM.test(header?.cells[column]?.text ?? ''))
      continue
    const ways = [since, all, all.filter(({label}) => TOTAL.test(label))].map((rows) =>
      figuresIn(rows, column, header),
    )
    const [addends = []] = ways
    if (addends.length === 0) alone.push(sum)
    else if (addends.length > 1 || ways.some((way) => isSum(sum.value ?? 0, way))) {
      judged.push({sum, addends, isRight: ways.some((way) => isSum(sum.value ?? 0, way))})
    }
  }
  const right = judged.filter(({isRight}) => isRight)
  return [
    ...discrepanciesIn(judged),
    ...checkSumOfSums(
      alone,
      right.map(({sum}) => sum),
      row,
    ),
  ]
}

/** A figure at the end of a confirmed row of sums, in a column with nothing else, is their sum. */
function checkSumOfSums(
  alone: readonly TableCell[],
  sums: readonly TableCell[],
  {cells}: TableRow,
): readonly Discrepancy[] {
  const [last, ...others] = alone
  if (last === undefined || others.length > 0 || sums.length < 2) return []
  if (cells.filter(({value}) => value !== undefined).at(-1) !== last) return []
  return isSum(last.value ?? 0, sums) ? [] : discrepancyOf(last, sums)
}

/** The figures of a column; years in the table's head are none of them. */
function figuresIn(
  rows: readonly TableRow[],
  column: number,
  header: TableRow | undefined,
): readonly TableCell[] {
  return rows.flatMap((row) => {
    const cell = row.cells[column]
    if (cell?.value === undefined) return []
    return row === header && isYear(cell.value) ? [] : [cell]
  })
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100
}

/** Rounded addends may miss their rounded sum by half of the last digit each. */
function isSum(sum: number, addends: readonly TableCell[]): boolean {
  const added = addends.reduce((all, {value = 0}) => all + value, 0)
  const decimals = Math.max(0, ...addends.map(({text}) => /,(\d+)/u.exec(text)?.[1]?.length ?? 0))
  const slack = decimals === 0 ? 0 : 0.5 * addends.length * 10 ** -decimals
  return (
    Math.abs(added - sum) <= slack + 1e-9 || Math.abs(added - sum) <= roundingSlack(sum, addends)
  )
}

/** Whole numbers that were rounded from decimals: one for each two figures. */
function roundingSlack(sum: number, addends: readonly TableCell[]): number {
  return Math.abs(sum) >= 100 && addends.length > 2 ? Math.floor(addends.length / 2) : 0
}

function discrepancyOf(
  sum: TableCell,
  addends: readonly TableCell[],
  isSure = false,
): readonly Discrepancy[] {
  const added = addends.reduce((all, {value = 0}) => all + value, 0)
  const difference = Math.abs(added - (sum.value ?? 0))
  if (!isSure && difference > LARGEST_DIFFERENCE * Math.max(Math.abs(added), 1)) return []
  return [
    {
      kind: 'sum',
      isCertain: true,
      args: {
        written: sum.text,
        added: formatFigure(added),
        addends: addends.map(({text}) => text).join(' + '),
      },
      span: {start: sum.start, end: sum.end},
      related: addends.map(({start, end}) => ({start, end})),
      added,
    },
  ]
}

/** `26.616`, `5,5`. */
function formatFigure(value: number): string {
  const [whole = '', decimals] = String(Number(Math.abs(value).toFixed(3))).split('.')
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.')
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`
}
