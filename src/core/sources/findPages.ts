import type {Page} from '../model/source.ts'
import {findRunningLines} from './findRunningLines.ts'
import type {Line} from './line.ts'
import {parsePageNumber} from './parsePageNumber.ts'
import {trustPageNumbers} from './trustPageNumbers.ts'

/** The pages of a text, and the lines that stand around the text on them: page numbers, headers, footers. */
export interface PageLayout {
  readonly pages: readonly Page[]
  /** These lines are in no paragraph. */
  readonly furniture: ReadonlySet<Line>
}

/**
 * Parts a text into pages at its form feeds. They cover the text without gaps; a form feed belongs to
 * the page that it ends, and what follows the last is a page only if something is written there.
 *
 * A page's label is the number printed on its first or last line, where that number fits its neighbours
 * (a lone figure in a table is no page number); between two such pages numbers are counted on,
 * elsewhere the label is the position from one. A text without form feeds is one page, "1".
 */
export function findPages(text: string, lines: readonly Line[]): PageLayout {
  const groups = groupByPage(text, lines)
  const numbers = groups.map(({lines: own}) => findPrintedNumber(own))
  const trusted = groups.length < 2 ? [] : trustPageNumbers(numbers.map((found) => found?.value))
  const furniture = new Set<Line>(findRunningLines(groups.map(({lines: own}) => own)))
  const pages = groups.map(({start, end}, index) => {
    const number = trusted[index]
    const printed = numbers[index]
    if (number !== undefined && printed?.value === number) furniture.add(printed.line)
    return {start, end, index, label: printedLabel(number, printed) ?? String(index + 1)}
  })
  return {pages, furniture}
}

interface PrintedNumber {
  readonly line: Line
  readonly value: number
  /** As printed: `iv`, `7`. */
  readonly label: string
}

function printedLabel(number: number | undefined, printed?: PrintedNumber): string | undefined {
  if (number === undefined) return undefined
  return printed?.value === number ? printed.label : String(number)
}

interface PageGroup {
  readonly start: number
  readonly end: number
  readonly lines: readonly Line[]
}

function groupByPage(text: string, lines: readonly Line[]): readonly PageGroup[] {
  const groups: {start: number; end: number; lines: Line[]}[] = []
  let start = 0
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
    groups.push({start, end: at + 1, lines: []})
    start = at + 1
  }
  const last = groups[groups.length - 1]
  if (last === undefined || text.slice(start).trim() !== '') {
    groups.push({start, end: text.length, lines: []})
  } else {
    last.end = text.length
  }
  for (const line of lines) {
    if (line.text !== '') groups[Math.min(line.page, groups.length - 1)]?.lines.push(line)
  }
  return groups
}

function findPrintedNumber(lines: readonly Line[]): PrintedNumber | undefined {
  for (const line of [lines[lines.length - 1], lines[0], lines[lines.length - 2]]) {
    const parsed = line === undefined ? undefined : parsePageNumber(line.text)
    if (line !== undefined && parsed !== undefined) return {line, ...parsed}
  }
  return undefined
}
