import type {SourceLayout} from '../model/source.ts'
import type {Span} from '../model/span.ts'

/** A box on a page, in points, in the page's own coordinates: the origin is at the bottom left. */
export interface PageBox {
  /** Index in `Source.pages`. */
  readonly page: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

const LINE = 7
const WORD = 4

/**
 * Where on the pages a stretch of a source's text stands: one box a line, from the first to the last word that the
 * stretch touches, in the order of the text. Nothing for what stands between lines.
 */
export function findBoxes({lines, words}: SourceLayout, span: Span): readonly PageBox[] {
  const boxes: PageBox[] = []
  for (let at = firstAfter(lines, LINE, span.start); at < lines.length; at += LINE) {
    const [start = 0, end = 0, page = 0, left = 0, y0 = 0, right = 0, y1 = 0] = lines.subarray(
      at,
      at + LINE,
    )
    if (start >= span.end) break
    const from = Math.max(start, span.start)
    const to = Math.min(end, span.end)
    const [x0, x1] = edgesOf(words, from, to) ?? [left, right]
    boxes.push({page, x0: x0 / 10, y0: y0 / 10, x1: x1 / 10, y1: y1 / 10})
  }
  return boxes
}

/** Where the first entry begins that ends after an offset; entries are in order and do not overlap. */
function firstAfter(entries: Int32Array, width: number, offset: number): number {
  let low = 0
  let high = entries.length / width
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle * width + 1] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low * width
}

function edgesOf(
  words: Int32Array,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  let edges: [number, number] | undefined
  for (let at = firstAfter(words, WORD, from); at < words.length; at += WORD) {
    const [start = 0, , left = 0, right = 0] = words.subarray(at, at + WORD)
    if (start >= to) break
    edges =
      edges === undefined ? [left, right] : [Math.min(edges[0], left), Math.max(edges[1], right)]
  }
  return edges
}
