import type {Box, PdfPage} from './pdfPage.ts'
import type {Pdfium} from './pdfium.ts'
import {type GlyphRoom, readGlyphs} from './readGlyphs.ts'
import {readShapes} from './readShapes.ts'
import {readUtf16} from './readUtf16.ts'

/** A4, for pages whose box is none. */
const A4: Box = {x0: 0, y0: 0, x1: 595, y1: 842}
/** No page is larger: 200 inches, which is what PDF allows. */
const LARGEST = 14_400
/** What takes more memory and puts nothing on the page is no page but a bomb. */
const MOST_FOR_NOTHING = 16 * 1024 * 1024

/**
 * Reads one page of a document: its characters, its lines and pictures, its label. A page that is too damaged
 * to be opened, or that unpacks to very much and shows nothing, gives `undefined`. `scratch` is memory of at least 1,024 bytes.
 */
export function readPage(
  pdfium: Pdfium,
  document: number,
  index: number,
  scratch: number,
  room: GlyphRoom,
): PdfPage | undefined {
  const {calls} = pdfium
  const before = pdfium.bytes().length
  const page = calls.FPDF_LoadPage(document, index)
  if (page === 0) return undefined
  try {
    const grown = pdfium.bytes().length - before
    if (grown > MOST_FOR_NOTHING && calls.FPDFPage_CountObjects(page) < 1) return undefined
    const box = readPageBox(pdfium, page, scratch)
    const {shapes, orders} = readShapes(pdfium, page, scratch)
    const text = readGlyphs(pdfium, page, scratch, orders, room)
    return {...box, index, label: readLabel(pdfium, document, index, scratch), shapes, ...text}
  } finally {
    calls.FPDF_ClosePage(page)
  }
}

function readPageBox({calls, view}: Pdfium, page: number, scratch: number): Box {
  if (calls.FPDF_GetPageBoundingBox(page, scratch) === 0) return A4
  const memory = view()
  const [x0, y1, x1, y0] = [0, 4, 8, 12].map((at) => memory.getFloat32(scratch + at, true))
  const box = {x0: x0 ?? 0, y0: y0 ?? 0, x1: x1 ?? 0, y1: y1 ?? 0}
  const sane = Object.values(box).every((value) => Math.abs(value) <= LARGEST)
  return sane && box.x1 - box.x0 > 1 && box.y1 - box.y0 > 1 ? box : A4
}

/** Labels of more than 200 bytes are none. */
function readLabel(
  pdfium: Pdfium,
  document: number,
  index: number,
  scratch: number,
): string | undefined {
  const length = pdfium.calls.FPDF_GetPageLabel(document, index, scratch, 200)
  if (length <= 2 || length > 200) return undefined
  const label = readUtf16(pdfium, scratch, length).trim()
  return label === '' ? undefined : label
}
