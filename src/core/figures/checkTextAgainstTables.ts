import type {Amount} from '../model/amount.ts'
import type {Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {findAmounts} from '../text/findAmounts.ts'
import type {Discrepancy} from './discrepancy.ts'
import type {Table, TableCell, TableRow} from './readTables.ts'
import {pattern} from '../text/pattern.ts'

/** An amount that differs from the table's by more speaks of something else. */
const NEAR = 0.08
/** So much of the text behind an amount says what it is for. */
const WORDS_AFTER = 90
const WORD = pattern('gu')`[\p{L}\p{M}]{3,}`
/** Words that stand in every row of a budget say nothing. */
const COMMON = new Set(
  'udgifter udgift midler bevilling budget indsats indsatsen årligt service øget borgere kroner samt med til for fra den det der'.split(
    ' ',
  ),
)

interface Row {
  readonly row: TableRow
  readonly cells: readonly TableCell[]
}

/**
 * Amounts of money in the text that are not those of the table they speak of: `5,7 mio. kr. til konsulenter` beside
 * 5.620 in a table of thousands. The row is known by its words; an amount that is any figure of the tables, or a sum
 * under a heading inside one, when rounded, is right.
 */
export function checkTextAgainstTables(
  source: Source,
  tables: readonly Table[],
): readonly Discrepancy[] {
  const money = tables.filter(({factor}) => factor > 1)
  if (money.length === 0) return []
  const known = money.flatMap(knownValues)
  const found: Discrepancy[] = []
  for (const paragraph of source.paragraphs) {
    if (paragraph.kind !== 'paragraph' && paragraph.kind !== 'list-item') continue
    const text = source.text.slice(paragraph.start, paragraph.end)
    for (const amount of findAmounts(text)) {
      if (amount.unit !== 'kr' || amount.approximate || amount.value < 1000) continue
      if (known.some((value) => isRounded(amount, value))) continue
      const about = text.slice(amount.span.end, amount.span.end + WORDS_AFTER)
      const cell = nearestCell(amount, aboutThis(about), money)
      if (cell === undefined) continue
      const place = (span: Span): Span => ({
        start: paragraph.start + span.start,
        end: paragraph.start + span.end,
      })
      const args = {
        written: amount.text.replace(/\s+/gu, ' '),
        table: cell.cell.text,
        row: cell.row.label,
      }
      const related = [{start: cell.cell.start, end: cell.cell.end}]
      const span = place(amount.span)
      found.push({kind: 'textAgainstTable', isCertain: true, args, span, related})
    }
  }
  return found
}

/** Up to the next amount or the end of the sentence. */
function aboutThis(text: string): string {
  const [next] = findAmounts(text).filter(({unit}) => unit === 'kr')
  const end = text.search(/[.;](?:\s|$)/u)
  return text.slice(0, Math.min(next?.span.start ?? text.length, end < 0 ? text.length : end))
}

/** All figures of a table in kroner, and the sums of the rows under one heading inside it. */
function knownValues({rows, factor}: Table): readonly number[] {
  const values = rows.flatMap(({cells}) => cells.flatMap(({value}) => value ?? []))
  for (const [at, heading] of rows.entries()) {
    if (hasFigures(heading) || at === 0) continue
    const end = rows.findIndex((row, index) => index > at && !hasFigures(row))
    const section = rows.slice(at + 1, end < 0 ? rows.length : end)
    for (const column of section[0]?.cells.keys() ?? []) {
      let sum = 0
      for (const {cells} of section) values.push((sum += cells[column]?.value ?? 0))
    }
  }
  return values.map((value) => value * factor)
}

function hasFigures({cells}: TableRow): boolean {
  return cells.some(({value}) => value !== undefined)
}

function isRounded(amount: Amount, value: number): boolean {
  return Math.abs(amount.value - value) <= stepOf(amount) * 0.5000001
}

/** What the last written digit is worth: 100,000 in `5,7 mio. kr.` */
function stepOf({text, value}: Amount): number {
  const [digits = ''] = /\d[\d.,\u00A0 ]*/u.exec(text) ?? []
  const decimals = /,(\d+)\s*$/u.exec(digits.trim())?.[1]?.length ?? 0
  const written = Number(digits.replace(/[^\d,]/gu, '').replace(',', '.'))
  return (written === 0 ? 1 : value / written) * 10 ** -decimals
}

function nearestCell(
  amount: Amount,
  about: string,
  tables: readonly Table[],
): {readonly cell: TableCell; readonly row: TableRow} | undefined {
  const words = wordsOf(about)
  if (words.length === 0) return undefined
  for (const {rows, factor} of tables) {
    for (const {row, cells} of rows.map((row): Row => ({row, cells: row.cells}))) {
      if (!sharesWord(words, wordsOf(row.label))) continue
      const cell = cells.find(({value}) => {
        if (value === undefined || value === 0) return false
        return Math.abs(value * factor - amount.value) <= NEAR * amount.value
      })
      if (cell !== undefined) return {cell, row}
    }
  }
  return undefined
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !COMMON.has(word))
}

const SHORTEST_SHARED = 6

/** The same word, or one that is a part of the other: `konsulenter` in `jobkonsulenter`. */
function sharesWord(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word) =>
    others.some((other) => {
      const [short, long] = word.length < other.length ? [word, other] : [other, word]
      if (short.length < SHORTEST_SHARED) return false
      const stem = short.replace(/(?:erne|ene|er|en|et|e|s)$/u, '')
      return stem.length >= SHORTEST_SHARED - 1 && long.includes(stem)
    }),
  )
}
