import {pattern} from '../../text/pattern.ts'
import type {PdfGlyphs, PdfRun} from './pdfPage.ts'
import type {Pdfium} from './pdfium.ts'

/** What a page says in letters. */
export interface PageText {
  readonly glyphs: PdfGlyphs
  readonly runs: readonly PdfRun[]
  readonly unmapped: number
  readonly isInWord: boolean
}

/** The letter that stands for one that nobody can tell. */
const UNKNOWN = 0xfffd
/** Codes before it are for machines. */
const FIRST_PRINTED = 0x20
/** No page of a document has more characters; what follows is left out. */
export const MOST_GLYPHS = 200_000

/**
 * Reads the characters of a page that PDFium has opened, in the order of the file.
 * PDFium parts ligatures into their letters and puts spaces and line ends where the writing has gaps. What is given
 * stands in `room`, and is void when the next page is read.
 */
export function readGlyphs(
  pdfium: Pdfium,
  page: number,
  scratch: number,
  orders: ReadonlyMap<number, number>,
  room: GlyphRoom,
): PageText {
  const {calls} = pdfium
  const text = calls.FPDFText_LoadPage(page)
  if (text === 0) return {glyphs: emptyGlyphs(0), runs: [], unmapped: 0, isInWord: false}
  try {
    return readText(pdfium, text, scratch, orders, room)
  } finally {
    calls.FPDFText_ClosePage(text)
  }
}

/** Room for the characters of one page after the other: what was read before is gone when the next page is read. */
export class GlyphRoom {
  #glyphs = emptyGlyphs(8192)

  take(length: number): PdfGlyphs {
    if (length > this.#glyphs.codes.length) this.#glyphs = emptyGlyphs(2 * length)
    const {codes, x, y, boxes, runs} = this.#glyphs
    return {
      codes: codes.subarray(0, length),
      x: x.subarray(0, length),
      y: y.subarray(0, length),
      boxes: boxes.subarray(0, 4 * length),
      runs: runs.subarray(0, length),
    }
  }
}

function emptyGlyphs(length: number): PdfGlyphs {
  return {
    codes: new Uint32Array(length),
    x: new Float32Array(length),
    y: new Float32Array(length),
    boxes: new Float32Array(4 * length),
    runs: new Uint32Array(length),
  }
}

function readText(
  pdfium: Pdfium,
  text: number,
  scratch: number,
  orders: ReadonlyMap<number, number>,
  room: GlyphRoom,
): PageText {
  const {calls} = pdfium
  const count = Math.min(MOST_GLYPHS, Math.max(0, calls.FPDFText_CountChars(text)))
  const glyphs = room.take(count)
  const runs: PdfRun[] = []
  const readRun = runReader(pdfium, text, scratch, orders)
  let memory = pdfium.view()
  const unmapped: number[] = []
  let object = -1
  for (let at = 0; at < count; at++) {
    glyphs.codes[at] = calls.FPDFText_GetUnicode(text, at) >>> 0
    const own = calls.FPDFText_GetTextObject(text, at)
    if (own !== object && own !== 0) {
      object = own
      const run = readRun(own, at)
      if (!isSameRun(run, runs[runs.length - 1])) runs.push(run)
    }
    glyphs.runs[at] = Math.max(0, runs.length - 1)
    calls.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8)
    calls.FPDFText_GetLooseCharBox(text, at, scratch + 16)
    if (memory.buffer.byteLength === 0) memory = pdfium.view()
    glyphs.x[at] = memory.getFloat64(scratch, true)
    glyphs.y[at] = memory.getFloat64(scratch + 8, true)
    // PDFium's rectangle is left, top, right, bottom.
    glyphs.boxes[4 * at] = memory.getFloat32(scratch + 16, true)
    glyphs.boxes[4 * at + 1] = memory.getFloat32(scratch + 28, true)
    glyphs.boxes[4 * at + 2] = memory.getFloat32(scratch + 24, true)
    glyphs.boxes[4 * at + 3] = memory.getFloat32(scratch + 20, true)
    if (calls.FPDFText_HasUnicodeMapError(text, at) === 1) {
      // A letter without meaning is a letter all the same: left out, it would make another word of the rest.
      if ((glyphs.codes[at] ?? 0) < FIRST_PRINTED) glyphs.codes[at] = UNKNOWN
      unmapped.push(at)
    }
  }
  const isInWord = unmapped.some((at) => standsInWord(glyphs, at))
  return {glyphs, runs, unmapped: unmapped.length, isInWord}
}

const LETTER = pattern('u')`\p{L}`
const SMALL = pattern('u')`\p{Ll}`

/** Right behind a letter, or right before a small one; alone it may be the mark of a list, around one a circle. */
function standsInWord(glyphs: PdfGlyphs, at: number): boolean {
  const {codes} = glyphs
  const isBehind = isOf(LETTER, codes[at - 1]) && adjoins(glyphs, at - 1)
  return isBehind || (isOf(SMALL, codes[at + 1]) && adjoins(glyphs, at))
}

/** The next letter begins where this one ends, to a point or two. */
function adjoins({x, y, boxes}: PdfGlyphs, at: number): boolean {
  const gap = (x[at + 1] ?? 0) - (boxes[4 * at + 2] ?? 0)
  return Math.abs(gap) < NEAR && Math.abs((y[at + 1] ?? 0) - (y[at] ?? 0)) < NEAR
}

const NEAR = 1.5

function isOf(letters: RegExp, code = 0): boolean {
  return code < 0x110000 && letters.test(String.fromCodePoint(code))
}

function isSameRun(run: PdfRun, other: PdfRun | undefined): boolean {
  return (
    run.size === other?.size &&
    run.font === other.font &&
    run.angle === other.angle &&
    run.order === other.order &&
    run.invisible === other.invisible &&
    run.color.every((part, at) => part === other.color[at])
  )
}

interface Font {
  readonly font: string
  readonly bold: boolean
  readonly italic: boolean
}

const INVISIBLE = 3
const CLIPPED = 7

function runReader(
  pdfium: Pdfium,
  text: number,
  scratch: number,
  orders: ReadonlyMap<number, number>,
): (object: number, at: number) => PdfRun {
  const {calls} = pdfium
  const fonts = new Map<number, Font>()
  return (object, at) => {
    const pointer = calls.FPDFTextObj_GetFont(object)
    let font = fonts.get(pointer)
    if (font === undefined) {
      font = readFont(pdfium, pointer, scratch)
      fonts.set(pointer, font)
    }
    const mode = calls.FPDFTextObj_GetTextRenderMode(object)
    const hasColor = calls.FPDFText_GetFillColor(
      text,
      at,
      scratch,
      scratch + 4,
      scratch + 8,
      scratch + 12,
    )
    const hasMatrix = calls.FPDFText_GetMatrix(text, at, scratch + 16)
    const memory = pdfium.view()
    const part = (offset: number): number => memory.getUint32(scratch + offset, true)
    const matrix = (offset: number): number => memory.getFloat32(scratch + 16 + offset, true)
    const [a, b, c, d] = hasMatrix === 0 ? [1, 0, 0, 1] : [0, 4, 8, 12].map(matrix)
    return {
      ...font,
      size: sizeOf(calls.FPDFText_GetFontSize(text, at), c ?? 0, d ?? 1),
      angle: angleOf(a ?? 1, b ?? 0),
      invisible: mode === INVISIBLE || mode === CLIPPED,
      color: hasColor === 0 ? [0, 0, 0, 255] : [part(0), part(4), part(8), part(12)],
      order: orders.get(object) ?? -1,
    }
  }
}

function sizeOf(fontSize: number, c: number, d: number): number {
  const size = Math.abs(fontSize) * Math.hypot(c, d)
  return Number.isFinite(size) && size < 5000 ? Math.round(size * 20) / 20 : 0
}

function angleOf(a: number, b: number): number {
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI)
  return Number.isFinite(degrees) ? (degrees === -180 ? 180 : degrees) : 0
}

const FORCE_BOLD = 1 << 18
const ITALIC = 1 << 6

function readFont({calls, bytes}: Pdfium, pointer: number, scratch: number): Font {
  if (pointer === 0) return {font: '', bold: false, italic: false}
  const length = Math.min(250, calls.FPDFFont_GetBaseFontName(pointer, scratch, 250))
  const flags = calls.FPDFFont_GetFlags(pointer)
  const weight = calls.FPDFFont_GetWeight(pointer)
  const name = String.fromCharCode(...bytes().subarray(scratch, scratch + Math.max(0, length - 1)))
  const font = name.replace(/^[A-Z]{6}\+/u, '')
  return {
    font,
    bold:
      /bold|black|heavy|demi|(?:^|[-,])(?:bd|sb)(?:$|[-,])/iu.test(font) || isBold(flags, weight),
    italic:
      /italic|oblique|kursiv|(?:^|[-,])it(?:$|[-,])/iu.test(font) ||
      (flags > 0 && (flags & ITALIC) !== 0),
  }
}

function isBold(flags: number, weight: number): boolean {
  return (flags > 0 && (flags & FORCE_BOLD) !== 0) || weight >= 650
}
