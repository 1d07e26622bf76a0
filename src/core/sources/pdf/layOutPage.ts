import {dropRuleMarks} from './dropRuleMarks.ts'
import {findGrids, type Grid} from './findGrids.ts'
import {findHidden, type HiddenReason} from './findHidden.ts'
import {findRules} from './findRules.ts'
import type {Fragment} from './fragment.ts'
import {joinGlyphs} from './joinGlyphs.ts'
import type {Bullet} from './joinLines.ts'
import {boxAround} from './block.ts'
import type {Box, PdfPage, PdfShape} from './pdfPage.ts'

/** What is kept of a page until all are read: much less than its characters. */
export interface PageContent extends Box {
  /** The page's box as the file has it; its own edges are turned as the writing is. */
  readonly page: Box
  readonly label: string | undefined
  /** Written in the page's own direction. */
  readonly fragments: readonly Fragment[]
  /** Written in others: along the edge, over a corner. */
  readonly asides: readonly (readonly Fragment[])[]
  readonly grids: readonly Grid[]
  readonly bullets: readonly Bullet[]
  readonly scanned: boolean
  /** A picture fills much of it. */
  readonly picture: boolean
  readonly hidden: ReadonlyMap<HiddenReason, HiddenSample>
  /** Of so many letters, so many have no meaning that the file tells. */
  readonly letters: number
  readonly unmapped: number
  /** One without meaning stands in a word. */
  readonly isInWord: boolean
}

/** How many letters are hidden for one reason, and the first of them. */
export interface HiddenSample {
  readonly count: number
  readonly text: string
}

const SAMPLE = 60

/** Puts the characters of a page together to pieces of lines, and finds the lines that tables are ruled with. */
export function layOutPage(page: PdfPage): PageContent {
  const {reasonAt, scanned} = findHidden(page)
  const hidden = new Map<HiddenReason, {count: number; text: string}>()
  const [main, ...asides] = joinGlyphs(page.glyphs, page.runs, (at) => {
    const reason = reasonAt(at)
    if (reason === undefined) return false
    countHidden(hidden, reason, page.glyphs.codes[at] ?? 0)
    return true
  })
  const angle = main?.angle ?? 0
  const box = turnBox(page, angle)
  const shapes =
    angle === 0 ? page.shapes : page.shapes.map((shape) => ({...shape, ...turnBox(shape, angle)}))
  const area = (box.x1 - box.x0) * (box.y1 - box.y0)
  return {
    ...box,
    page: {x0: page.x0, y0: page.y0, x1: page.x1, y1: page.y1},
    label: page.label,
    fragments: scanned ? dropRuleMarks(main?.fragments ?? []) : (main?.fragments ?? []),
    asides: asides.map(({fragments}) => fragments),
    grids: angle % 90 === 0 && !scanned ? findGrids(findRules(shapes, area)) : [],
    bullets: shapes.flatMap(bulletOf),
    scanned,
    picture: shapes.some((shape) => shape.kind === 'image' && areaOf(shape) > 0.2 * area),
    hidden: new Map([...hidden].filter(([, {text}]) => text.trim() !== '')),
    letters: page.glyphs.codes.length,
    unmapped: page.unmapped,
    isInWord: page.isInWord,
  }
}

function countHidden(
  hidden: Map<HiddenReason, {count: number; text: string}>,
  reason: HiddenReason,
  code: number,
): void {
  let sample = hidden.get(reason)
  if (sample === undefined) hidden.set(reason, (sample = {count: 0, text: ''}))
  sample.count++
  if (sample.text.length >= SAMPLE) return
  const letter =
    code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
      ? ' '
      : String.fromCodePoint(code)
  sample.text += letter
}

function areaOf({x0, y0, x1, y1}: Box): number {
  return (x1 - x0) * (y1 - y0)
}

/** A box in the coordinates of writing that is turned by an angle. */
function turnBox({x0, y0, x1, y1}: Box, angle: number): Box {
  if (angle === 0) return {x0, y0, x1, y1}
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const corners = [
    [x0, y0],
    [x0, y1],
    [x1, y0],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [x * cos + y * sin, y * cos - x * sin])
  return boxAround(corners.map(([x = 0, y = 0]) => ({x0: x, x1: x, y0: y, y1: y})))
}

/** A small field as high as it is wide may be the mark of a list. */
function bulletOf({kind, x0, y0, x1, y1, fill, stroked}: PdfShape): readonly Bullet[] {
  const [width, height] = [x1 - x0, y1 - y0]
  if (kind !== 'path' || (fill === undefined && !stroked)) return []
  if (width < 1.5 || width > 9 || Math.abs(width - height) > 0.25 * width) return []
  return [{x: (x0 + x1) / 2, y: (y0 + y1) / 2}]
}
