import {greatest} from '../../text/greatest.ts'
import type {PdfPage, PdfRun, PdfShape} from './pdfPage.ts'

/** Why letters are not seen: no ink, the paper's colour, outside of the paper, too small, painted over. */
export type HiddenReason = 'invisible' | 'white' | 'offPage' | 'tiny' | 'covered'

export interface HiddenText {
  /** By position among the page's characters; undefined for those that are seen. */
  readonly reasonAt: (at: number) => HiddenReason | undefined
  /** True where the page is a picture and what it says was put under it by a scanner. */
  readonly scanned: boolean
}

const SMALLEST = 1
const WHITE = 244

/**
 * Tells which characters of a page nobody sees. Text without ink on a page that is one picture is what a scanner
 * read there, and counts as seen.
 */
export function findHidden(page: PdfPage): HiddenText {
  const scanned = isScanned(page)
  const reasons = page.runs.map((run) => reasonOf(run, scanned))
  const whites = new Set(reasons.flatMap((reason, run) => (reason === 'white' ? [run] : [])))
  const fields = page.shapes.filter(
    ({fill, kind}) => kind !== 'path' || (fill !== undefined && !isWhite(fill)),
  )
  const covers = scanned ? [] : page.shapes.filter(isCover)
  const reasonAt = (at: number): HiddenReason | undefined => {
    const run = page.glyphs.runs[at] ?? 0
    const reason = reasons[run]
    const {boxes} = page.glyphs
    const x = ((boxes[4 * at] ?? 0) + (boxes[4 * at + 2] ?? 0)) / 2
    const y = ((boxes[4 * at + 1] ?? 0) + (boxes[4 * at + 3] ?? 0)) / 2
    if (x < page.x0 - 1 || x > page.x1 + 1 || y < page.y0 - 1 || y > page.y1 + 1) return 'offPage'
    if (reason === undefined && covers.length === 0) return undefined
    const order = page.runs[run]?.order ?? -1
    if (whites.has(run)) {
      const seen = fields.some((field) => (order < 0 || field.order < order) && holds(field, x, y))
      return seen ? undefined : 'white'
    }
    if (reason !== undefined) return reason
    const covered = order >= 0 && covers.some((cover) => cover.order > order && holds(cover, x, y))
    return covered ? 'covered' : undefined
  }
  return {reasonAt, scanned}
}

function reasonOf(run: PdfRun, scanned: boolean): HiddenReason | undefined {
  const {invisible, size, color} = run
  if (scanned) return undefined
  if (invisible || color[3] < 8) return 'invisible'
  if (size < SMALLEST) return 'tiny'
  return isWhite(color) ? 'white' : undefined
}

function isWhite([red, green, blue]: readonly [number, number, number, number]): boolean {
  return red >= WHITE && green >= WHITE && blue >= WHITE
}

/** A plain field without holes that lets nothing through. */
function isCover({kind, fill, plain}: PdfShape): boolean {
  return kind === 'path' && plain === true && fill !== undefined && fill[3] >= 250
}

function holds({x0, y0, x1, y1}: PdfShape, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}

/** Pictures fill most of the page, and most of its letters have no ink or were painted before them. */
function isScanned(page: PdfPage): boolean {
  const area = (page.x1 - page.x0) * (page.y1 - page.y0)
  const pictures = page.shapes.filter(({kind}) => kind === 'image')
  const covered = pictures.reduce((sum, {x0, y0, x1, y1}) => sum + (x1 - x0) * (y1 - y0), 0)
  if (covered < 0.6 * area) return false
  let [unseen, all] = [0, 0]
  const last = greatest(pictures.map(({order}) => order))
  for (const at of page.glyphs.runs) {
    const run = page.runs[at]
    all++
    if (run?.invisible === true || (run !== undefined && run.order >= 0 && run.order < last))
      unseen++
  }
  return all > 0 && unseen > 0.8 * all
}
