import {joinTables} from './joinTables.ts'
import type {TextUnit, Unit} from './unit.ts'
import {parseListMark} from '../lineForms.ts'

/** Further back no paragraph goes on: three notes and a table at most stand between. */
const FARTHEST = 12

/**
 * Joins what goes on in the next column or on the next page: paragraphs, list items and tables.
 *
 * What stands between the two parts of a paragraph keeps its page: footnotes of the first page go before the
 * paragraph, tables and figures of the second behind it.
 */
export function joinFlow(units: readonly Unit[]): readonly Unit[] {
  const flow: Unit[] = []
  // What was put behind a paragraph that goes on: it is not what the next part is joined to.
  for (const unit of units) {
    if (unit.kind === 'table') {
      addTable(flow, unit)
      continue
    }
    const at =
      unit.first && unit.kind === 'paragraph' && unit.aside !== true ? openEnd(flow, unit) : -1
    const open = flow[at]
    if (open === undefined || open.kind === 'table') {
      flow.push(unit)
      continue
    }
    const joined: TextUnit = {
      ...open,
      pieces: [...open.pieces, ...unit.pieces],
      last: unit.last,
      right: unit.right,
    }
    const between = flow.splice(at + 1)
    const page = open.pieces[open.pieces.length - 1]?.page ?? 0
    flow.pop()
    flow.push(
      ...between.filter((each) => pageOf(each) <= page),
      joined,
      ...between.filter((each) => pageOf(each) > page),
    )
  }
  return flow
}

function addTable(flow: Unit[], table: Extract<Unit, {kind: 'table'}>): void {
  const at = flow.findLastIndex(
    (each) => each.kind === 'table' || (each.kind !== 'footnote' && each.aside !== true),
  )
  const before = flow[at]
  const joined = before?.kind === 'table' ? joinTables(before, table) : undefined
  if (joined === undefined) flow.push(table)
  // Notes of the page where the table begins keep their page.
  else flow.splice(at, flow.length - at, ...flow.slice(at + 1), joined)
}

function pageOf(unit: Unit): number {
  return (unit.kind === 'table' ? unit.rows[0]?.page : unit.pieces[0]?.page) ?? 0
}

/** The paragraph or item that a unit goes on with, or -1. */
function openEnd(flow: readonly Unit[], unit: TextUnit): number {
  for (let at = flow.length - 1; at >= Math.max(0, flow.length - FARTHEST); at--) {
    const before = flow[at]
    if (before === undefined) return -1
    const isAside =
      (before.kind !== 'table' && before.aside === true) ||
      before.kind === 'table' ||
      before.kind === 'footnote' ||
      before.kind === 'caption'
    if (isAside) continue
    return before.last && continues(before, unit) ? at : -1
  }
  return -1
}

function continues(open: TextUnit, unit: TextUnit): boolean {
  const last = open.pieces[open.pieces.length - 1]?.fragment
  const line = unit.pieces[0]?.fragment
  if (last === undefined || line === undefined) return false
  if (Math.abs(last.size - line.size) > 0.12 * last.size || last.bold !== line.bold) return false
  const begins = line.text.slice(0, 20)
  if (/\p{L}[-\u00ad\u2010]$/u.test(last.text)) return /^\p{L}/u.test(begins)
  if (/[.!?:]["»”')\]]{0,2}$/u.test(last.text)) return isExactlyFull(open)
  if (/^\p{Ll}/u.test(begins)) return true
  if (parseListMark(line.text) !== undefined) return false
  const room = open.right - last.x1
  return open.pieces.length > 1 && room < 4 * last.size && /^[\p{L}\p{N}("»“§]/u.test(begins)
}

/** In a paragraph with even edges a last line that is full to a hair is none: the paragraph goes on. */
function isExactlyFull({pieces, right}: TextUnit): boolean {
  if (pieces.length < 3) return false
  return pieces.every(({fragment}) => Math.abs(fragment.x1 - right) < 0.8)
}
