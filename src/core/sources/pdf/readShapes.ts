import {boxAround} from './block.ts'
import type {Box, PdfShape} from './pdfPage.ts'
import type {Pdfium, PdfiumCalls} from './pdfium.ts'

const TEXT = 1
const PATH = 2
const IMAGE = 3
const SHADING = 4
const FORM = 5

/** Pages with more things on them are drawings; what follows is left out. */
const MOST = 50_000
const DEEPEST = 6

/** The lines, fields and pictures of a page, and at which place in the order of painting each text stands. */
export interface PageShapes {
  readonly shapes: readonly PdfShape[]
  /** By PDFium's handle of the text. */
  readonly orders: ReadonlyMap<number, number>
}

/** Offsets move what a form paints to its place on the page. */
interface Place {
  readonly scaleX: number
  readonly scaleY: number
  readonly x: number
  readonly y: number
}

/**
 * Reads what is painted on a page that is no text: lines and fields show where a table's cells are, pictures that
 * a page is scanned, and what is painted over a text hides it.
 */
export function readShapes(pdfium: Pdfium, page: number, scratch: number): PageShapes {
  const reader = new ShapeReader(pdfium, scratch)
  const {calls} = pdfium
  reader.readAll(
    calls.FPDFPage_CountObjects(page),
    (at) => calls.FPDFPage_GetObject(page, at),
    {scaleX: 1, scaleY: 1, x: 0, y: 0},
    0,
  )
  return reader
}

class ShapeReader {
  readonly shapes: PdfShape[] = []
  readonly orders = new Map<number, number>()
  readonly #pdfium: Pdfium
  readonly #calls: PdfiumCalls
  readonly #scratch: number
  #order = 0

  constructor(pdfium: Pdfium, scratch: number) {
    this.#pdfium = pdfium
    this.#calls = pdfium.calls
    this.#scratch = scratch
  }

  readAll(count: number, get: (at: number) => number, place: Place, depth: number): void {
    for (let at = 0; at < count && this.#order < MOST; at++) {
      const object = get(at)
      if (object === 0) continue
      this.#order++
      this.#read(object, place, depth)
    }
  }

  #read(object: number, place: Place, depth: number): void {
    const type = this.#calls.FPDFPageObj_GetType(object)
    if (type === TEXT) this.orders.set(object, this.#order)
    else if (type === FORM && depth < DEEPEST) this.#readForm(object, place, depth)
    else if (type === PATH || type === IMAGE || type === SHADING)
      this.#readShape(object, type, place)
  }

  #readForm(object: number, place: Place, depth: number): void {
    const calls = this.#calls
    const inner = this.#placeOf(object)
    this.readAll(
      calls.FPDFFormObj_CountObjects(object),
      (at) => calls.FPDFFormObj_GetObject(object, at),
      {
        scaleX: place.scaleX * inner.scaleX,
        scaleY: place.scaleY * inner.scaleY,
        x: place.x + place.scaleX * inner.x,
        y: place.y + place.scaleY * inner.y,
      },
      depth + 1,
    )
  }

  #placeOf(form: number): Place {
    if (this.#calls.FPDFPageObj_GetMatrix(form, this.#scratch) === 0) {
      return {scaleX: 1, scaleY: 1, x: 0, y: 0}
    }
    const [scaleX, , , scaleY, x, y] = this.#floats(6)
    return {scaleX: scaleX ?? 1, scaleY: scaleY ?? 1, x: x ?? 0, y: y ?? 0}
  }

  #readShape(object: number, type: number, {scaleX, scaleY, x, y}: Place): void {
    const at = this.#scratch
    if (this.#calls.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#floats(4)
    const [x0, x1] = inOrder(x + scaleX * left, x + scaleX * right)
    const [y0, y1] = inOrder(y + scaleY * bottom, y + scaleY * top)
    if (![x0, y0, x1, y1].every(Number.isFinite)) return
    const box = {x0, y0, x1, y1, order: this.#order}
    if (type !== PATH) {
      this.shapes.push({...box, kind: type === IMAGE ? 'image' : 'shading', stroked: false})
      return
    }
    const {filled, stroked} = this.#drawMode(object)
    if (!filled && !stroked) return
    const fill = filled ? this.#fillOf(object) : undefined
    const plain = filled && this.#isPlain(object)
    const shown = plain ? this.#clip(object, box) : box
    if (shown === undefined) return
    this.shapes.push({
      ...box,
      ...shown,
      kind: 'path',
      stroked,
      plain,
      ...(fill === undefined ? {} : {fill}),
    })
  }

  /** Four corners, maybe with the first said again, and no mixing of colours with what is under it. */
  #isPlain(object: number): boolean {
    const count = this.#calls.FPDFPath_CountSegments(object)
    return count >= 4 && count <= 6 && this.#calls.FPDFPageObj_HasTransparency(object) === 0
  }

  /** What is left of a field within the outlines that it may be painted in; undefined where nothing is. */
  #clip(object: number, box: Box): Box | undefined {
    const calls = this.#calls
    const clip = calls.FPDFPageObj_GetClipPath(object)
    let {x0, y0, x1, y1} = box
    const paths = clip === 0 ? 0 : Math.min(20, calls.FPDFClipPath_CountPaths(clip))
    for (let path = 0; path < paths; path++) {
      const outline = this.#outline(clip, path)
      if (outline === undefined) continue
      x0 = Math.max(x0, outline.x0)
      y0 = Math.max(y0, outline.y0)
      x1 = Math.min(x1, outline.x1)
      y1 = Math.min(y1, outline.y1)
    }
    return x1 > x0 && y1 > y0 ? {x0, y0, x1, y1} : undefined
  }

  #outline(clip: number, path: number): Box | undefined {
    const calls = this.#calls
    const count = Math.min(100, calls.FPDFClipPath_CountPathSegments(clip, path))
    const corners: Box[] = []
    for (let at = 0; at < count; at++) {
      const segment = calls.FPDFClipPath_GetPathSegment(clip, path, at)
      if (calls.FPDFPathSegment_GetPoint(segment, this.#scratch, this.#scratch + 4) === 0) continue
      const [x = 0, y = 0] = this.#floats(2)
      corners.push({x0: x, x1: x, y0: y, y1: y})
    }
    return corners.length < 2 ? undefined : boxAround(corners)
  }

  #drawMode(object: number): {readonly filled: boolean; readonly stroked: boolean} {
    const at = this.#scratch
    if (this.#calls.FPDFPath_GetDrawMode(object, at, at + 4) === 0) {
      return {filled: false, stroked: false}
    }
    const memory = this.#pdfium.view()
    return {filled: memory.getInt32(at, true) !== 0, stroked: memory.getInt32(at + 4, true) !== 0}
  }

  #fillOf(object: number): readonly [number, number, number, number] | undefined {
    const at = this.#scratch
    if (this.#calls.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) === 0) {
      return undefined
    }
    const memory = this.#pdfium.view()
    const part = (offset: number): number => memory.getUint32(at + offset, true)
    return [part(0), part(4), part(8), part(12)]
  }

  #floats(count: number): readonly number[] {
    const memory = this.#pdfium.view()
    return Array.from({length: count}, (_, at) => memory.getFloat32(this.#scratch + 4 * at, true))
  }
}

function inOrder(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one]
}
