import type {ReadResult, SourceWarning, UnreadableReason} from '../../model/source.ts'
import type {SourceInput} from '../sourceReader.ts'
import {layOutPage, type PageContent} from './layOutPage.ts'
import {loadErrors, openPdfium, OutOfMemory, type Pdfium} from './pdfium.ts'
import {GlyphRoom, MOST_GLYPHS} from './readGlyphs.ts'
import {readPage} from './readPage.ts'

/** The pages of a document, in their order. */
export interface ReadDocument {
  readonly kind: 'document'
  readonly pages: readonly PageContent[]
  readonly warnings: readonly SourceWarning[]
}

type Unreadable = Extract<ReadResult, {kind: 'unreadable'}>

/** Larger files and longer documents are refused: 100 MB, 2,000 pages. */
export const pdfLimits = {bytes: 100 * 1024 * 1024, pages: 2000} as const

const SCRATCH = 1024

/** Opens a file with PDFium and reads its pages, one after the other; between two it may be told to stop. */
export async function readDocument(
  input: SourceInput,
  loadWasm: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<ReadDocument | Unreadable> {
  const {file, bytes} = input
  if (bytes.length > pdfLimits.bytes) {
    const size = Math.round(bytes.length / 1024 / 1024)
    return refuse('tooLarge', {file, size, limit: pdfLimits.bytes / 1024 / 1024})
  }
  const pdfium = await openPdfium(await loadWasm(), bytes.length)
  try {
    const read = readOpened(pdfium, input)
    // A page that has no room is left out by PDFium without a word.
    if (pdfium.isFull() && read.kind === 'document') throw new OutOfMemory()
    return read
  } catch (error) {
    const isFull = error instanceof OutOfMemory || pdfium.isFull()
    return isFull
      ? refuse('outOfMemory', {file, limit: Math.round(pdfium.memoryLimit / 1024 / 1024)})
      : refuse('damaged', {file})
  }
}

function refuse(messageId: UnreadableReason, args: Unreadable['args']): Unreadable {
  return {kind: 'unreadable', messageId, args}
}

/** What is not given back here is given back with PDFium's memory, which is made anew for every file. */
function readOpened(pdfium: Pdfium, input: SourceInput): ReadDocument | Unreadable {
  const {calls} = pdfium
  const {file, bytes} = input
  const pointer = calls.malloc(Math.max(1, bytes.length))
  const scratch = calls.malloc(SCRATCH)
  if (pointer === 0 || scratch === 0) throw new OutOfMemory()
  pdfium.bytes().set(bytes, pointer)
  const document = calls.FPDF_LoadMemDocument(pointer, bytes.length, 0)
  if (document === 0) {
    const error = calls.FPDF_GetLastError()
    const isLocked = error === loadErrors.password || error === loadErrors.security
    return refuse(isLocked ? 'encrypted' : 'damaged', {file})
  }
  const count = calls.FPDF_GetPageCount(document)
  if (count < 1) return refuse('damaged', {file})
  if (count > pdfLimits.pages)
    return refuse('tooManyPages', {file, pages: count, limit: pdfLimits.pages})
  return readPages(pdfium, input, document, count, scratch)
}

const A4 = {x0: 0, y0: 0, x1: 595, y1: 842}
const BLANK: PageContent = {
  ...A4,
  page: A4,
  label: undefined,
  fragments: [],
  asides: [],
  grids: [],
  bullets: [],
  scanned: false,
  picture: false,
  hidden: new Map(),
  letters: 0,
  unmapped: 0,
  isInWord: false,
}

function readPages(
  pdfium: Pdfium,
  {file, onProgress, shouldStop}: SourceInput,
  document: number,
  count: number,
  scratch: number,
): ReadDocument | Unreadable {
  const pages: PageContent[] = []
  const broken: number[] = []
  const cut: number[] = []
  const room = new GlyphRoom()
  let stopped = false
  for (let index = 0; index < count && !stopped; index++) {
    const page = readPage(pdfium, document, index, scratch, room)
    if (page === undefined) broken.push(index)
    else if (page.glyphs.codes.length >= MOST_GLYPHS) cut.push(index)
    pages.push(page === undefined ? BLANK : layOutPage(page))
    onProgress?.(index + 1, count)
    stopped = index + 1 < count && shouldStop?.() === true
  }
  if (broken.length === pages.length) return refuse('damaged', {file})
  const warnings: SourceWarning[] = []
  const ruleId = 'source/partly-read'
  if (stopped)
    warnings.push({ruleId, messageId: 'stopped', args: {done: pages.length, total: count}})
  const partial = [...broken, ...cut].sort((one, other) => one - other)
  const [first] = partial
  if (first !== undefined) {
    warnings.push({
      ruleId,
      messageId: 'pages',
      args: {count: partial.length, first: first + 1},
      page: first,
    })
  }
  return {kind: 'document', pages, warnings}
}
