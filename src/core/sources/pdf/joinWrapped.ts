import {greatest} from '../../text/greatest.ts'
import type {PlacedFragment} from './splitRows.ts'

/** Rows of a table stand apart by so much more than the lines of one cell. */
const APART = 1.2
/** From line to line in a cell at most, in heights of a letter. */
const WIDEST_PITCH = 1.6
/** A line that fills so much of its row's columns is a row, and no second line of one. */
const FULL = 0.7

const GOING_ON = /^[\p{Ll}(&+]/u

type Line<Placed> = readonly Placed[]

/**
 * Joins lines of a table that was written line by line, as scanners do, to rows: lines of one row are nearer to each
 * other than rows are. Only lines that say that they go on are joined: `Styrings-`, `område`, and never two that each
 * fill the columns. Lines come from the top down.
 */
export function joinWrapped<Placed extends PlacedFragment>(
  lines: readonly Line<Placed>[],
): readonly Line<Placed>[] {
  const tight = tightPitch(lines)
  if (tight === undefined) return lines
  const groups: Line<Placed>[][] = []
  lines.forEach((line, at) => {
    const group = groups[groups.length - 1]
    const before = lines[at - 1]
    if (group !== undefined && before !== undefined && pitchOf(before, line) <= tight)
      group.push(line)
    else groups.push([line])
  })
  return groups.flatMap((group) => (isOneRow(group) ? [group.flat()] : group))
}

function baseOf(line: Line<PlacedFragment>): number {
  return greatest(line.map(({fragment}) => fragment.base))
}

function pitchOf(above: Line<PlacedFragment>, below: Line<PlacedFragment>): number {
  return baseOf(above) - baseOf(below)
}

/** The widest step within a row, where steps within rows and steps between them can be told apart. */
function tightPitch(lines: readonly Line<PlacedFragment>[]): number | undefined {
  const pitches = lines.slice(1).flatMap((line, at) => {
    const above = lines[at]
    return above === undefined ? [] : [pitchOf(above, line)]
  })
  const sorted = pitches.toSorted((one, other) => one - other)
  const jump = sorted.findIndex((pitch, at) => at > 0 && pitch >= APART * (sorted[at - 1] ?? 0))
  const tight = sorted[jump - 1]
  const size = greatest(lines.flat().map(({fragment}) => fragment.size))
  return tight === undefined || tight > WIDEST_PITCH * size ? undefined : tight
}

function isOneRow(group: readonly Line<PlacedFragment>[]): boolean {
  if (group.length < 2) return true
  const columns = new Set(group.flat().map(({column}) => column)).size
  const rests = group.map((line, at) => isRestOfFigures(group[at - 1], line))
  const full = group.filter(
    (line, at) => rests[at] !== true && columnsOf(line).size > FULL * columns,
  )
  if (full.length > 1) return false
  return group.every((line, at) => {
    const above = group[at - 1]
    return above === undefined || rests[at] === true || goesOn(group.slice(0, at), line)
  })
}

function columnsOf(line: Line<PlacedFragment>): ReadonlySet<number> {
  return new Set(line.map(({column}) => column))
}

/** `12.83` and under it the `0` that had no room. */
function isRestOfFigures(
  above: Line<PlacedFragment> | undefined,
  line: Line<PlacedFragment>,
): boolean {
  return line.every(({fragment, column}) => {
    const over = above?.find((each) => each.column === column)?.fragment.text ?? ''
    return /^\d{1,2}$/u.test(fragment.text) && /^\d[\d.,:/]{2,}$/u.test(over)
  })
}

/**
 * A word was cut at the line's end, or the line goes on in small letters, or with a year alone, under what stands
 * over it.
 */
function goesOn(above: readonly Line<PlacedFragment>[], line: Line<PlacedFragment>): boolean {
  return line.some(({fragment, column}) => {
    const over = above.flat().findLast((each) => each.column === column)?.fragment.text
    if (over === undefined) return false
    return /[-\u00ad\u2010/]$/u.test(over) || GOING_ON.test(fragment.text) || isYear(line)
  })
}

function isYear([only, ...more]: Line<PlacedFragment>): boolean {
  return more.length === 0 && /^(?:19|20)\d\d(?!\d)/u.test(only?.fragment.text ?? '')
}
