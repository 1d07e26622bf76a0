import {greatest} from '../../text/greatest.ts'
import {least} from '../../text/least.ts'
import type {Rule, Rules} from './findRules.ts'
import type {Box} from './pdfPage.ts'

/** A cell of a ruled table; `row` and `column` are the first that it covers, counted from zero. */
export interface GridCell extends Box {
  readonly row: number
  readonly column: number
}

/** Lines that cross each other: a table's, or a frame's around one text. */
export interface Grid extends Box {
  readonly cells: readonly GridCell[]
}

/** Lines that end so near to another touch it. */
const TOUCH = 3.5
const SAME = 3
const MOST_CELLS = 20_000

/** Finds the tables that are ruled with lines across and down, with cells that cover several rows or columns. */
export function findGrids({across, down}: Rules): readonly Grid[] {
  return connectRules(across, down).flatMap((part) => {
    const grid = buildGrid(part)
    return grid === undefined ? [] : [grid]
  })
}

interface Crossing {
  readonly across: Rule[]
  readonly down: Rule[]
}

function connectRules(across: readonly Rule[], down: readonly Rule[]): readonly Crossing[] {
  const parents = [...across, ...down].map((_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parents[root] !== root) root = parents[root] ?? root
    while (parents[at] !== root) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  down.forEach((vertical, v) => {
    across.forEach((horizontal, h) => {
      if (touch(horizontal, vertical)) parents[find(h)] = find(across.length + v)
    })
  })
  const parts = new Map<number, Crossing>()
  parents.forEach((_, at) => {
    const root = find(at)
    let part = parts.get(root)
    if (part === undefined) parts.set(root, (part = {across: [], down: []}))
    const rule = at < across.length ? across[at] : down[at - across.length]
    if (rule !== undefined) part[at < across.length ? 'across' : 'down'].push(rule)
  })
  return [...parts.values()].filter((part) => part.across.length + part.down.length > 2)
}

function touch(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - TOUCH &&
    vertical.at <= horizontal.to + TOUCH &&
    horizontal.at >= vertical.from - TOUCH &&
    horizontal.at <= vertical.to + TOUCH
  )
}

function buildGrid({across, down}: Crossing): Grid | undefined {
  const xs = positions(down, across)
  // From the top down, as rows are counted.
  const ys = positions(across, down).toReversed()
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return undefined
  const roots = Array.from({length: rows * columns}, (_, at) => at)
  const find = (at: number): number => {
    while (roots[at] !== at) at = roots[at] ?? at
    return at
  }
  const join = (one: number, other: number): void => {
    const [a, b] = [find(one), find(other)]
    roots[Math.max(a, b)] = Math.min(a, b)
  }
  for (let row = 0; row < rows; row++) {
    const [top = 0, bottom = 0] = [ys[row], ys[row + 1]]
    for (let column = 0; column < columns; column++) {
      const [left = 0, right = 0] = [xs[column], xs[column + 1]]
      const at = row * columns + column
      if (column + 1 < columns && !covers(down, right, bottom, top)) join(at, at + 1)
      if (row + 1 < rows && !covers(across, bottom, left, right)) join(at, at + columns)
    }
  }
  const cells = new Map<number, GridCell>()
  roots.forEach((_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    const box = {
      x0: xs[column] ?? 0,
      x1: xs[column + 1] ?? 0,
      y0: ys[row + 1] ?? 0,
      y1: ys[row] ?? 0,
    }
    const root = find(at)
    const known = cells.get(root)
    cells.set(root, known === undefined ? {...box, row, column} : {...known, ...around(known, box)})
  })
  const box = {x0: xs[0] ?? 0, x1: xs[columns] ?? 0, y0: ys[rows] ?? 0, y1: ys[0] ?? 0}
  return {...box, cells: [...cells.values()]}
}

function around(one: Box, other: Box): Box {
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  }
}

/** Where lines stand; a table without lines at its sides ends where the crossing lines end. */
function positions(rules: readonly Rule[], crossing: readonly Rule[]): readonly number[] {
  const all = [
    ...rules.map(({at}) => at),
    least(crossing.map(({from}) => from)),
    greatest(crossing.map(({to}) => to)),
  ]
    .filter(Number.isFinite)
    .sort((one, other) => one - other)
  const places: number[] = []
  for (const at of all) {
    const last = places[places.length - 1]
    if (last === undefined || at - last > SAME) places.push(at)
  }
  return places
}

/** True where a line, or the table's own edge, stands between two cells for most of their side. */
function covers(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > SAME) continue
    covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from))
  }
  return covered > 0.6 * (to - from)
}
