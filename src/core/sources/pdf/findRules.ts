import type {PdfShape} from './pdfPage.ts'

/** A straight line on a page: from `from` to `to`, at `at` on the other axis. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The lines of a page, each list in the order of `at`. Pieces of one line are one. */
export interface Rules {
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}

/** What is thinner is a line, what is longer than that may be one. */
const THICKEST = 3
const SHORTEST = 4
/** Lines nearer to each other are one. */
const NEAR = 2
/** Gaps in a line that are no gaps. */
const GAP = 3
/** A page with more lines is a drawing. */
const MOST = 6000

/**
 * Finds the lines that tables are ruled with: thin strokes and fields, and the edges of framed ones. Fields without a
 * frame are what lines of text are marked or underlaid with as often as cells.
 * A page with thousands of lines has none that say anything.
 */
export function findRules(shapes: readonly PdfShape[], pageArea: number): Rules {
  const across: Rule[] = []
  const down: Rule[] = []
  for (const shape of shapes) {
    if (shape.kind !== 'path') continue
    const {x0, y0, x1, y1} = shape
    const [width, height] = [x1 - x0, y1 - y0]
    if (height <= THICKEST && width >= SHORTEST) {
      across.push({at: (y0 + y1) / 2, from: x0, to: x1})
    } else if (width <= THICKEST && height >= SHORTEST) {
      down.push({at: (x0 + x1) / 2, from: y0, to: y1})
    } else if (shape.stroked && width * height < 0.8 * pageArea) {
      across.push({at: y0, from: x0, to: x1}, {at: y1, from: x0, to: x1})
      down.push({at: x0, from: y0, to: y1}, {at: x1, from: y0, to: y1})
    }
  }
  if (across.length + down.length > MOST) return {across: [], down: []}
  return {across: joinRules(across), down: joinRules(down)}
}

function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const sorted = rules.toSorted((one, other) => one.at - other.at)
  const joined: Rule[] = []
  let group: Rule[] = []
  for (const rule of sorted) {
    const [first] = group
    if (first !== undefined && rule.at - first.at > NEAR) {
      joined.push(...joinPieces(group))
      group = []
    }
    group.push(rule)
  }
  return [...joined, ...joinPieces(group)]
}

function joinPieces(rules: readonly Rule[]): readonly Rule[] {
  const pieces: {at: number; from: number; to: number}[] = []
  const at = rules.reduce((sum, rule) => sum + rule.at, 0) / Math.max(1, rules.length)
  for (const {from, to} of rules.toSorted((one, other) => one.from - other.from)) {
    const last = pieces[pieces.length - 1]
    if (last !== undefined && from - last.to <= GAP) last.to = Math.max(last.to, to)
    else pieces.push({at, from, to})
  }
  return pieces
}
