import {init} from '@embedpdf/pdfium'

/** What is used of the platform's WebAssembly; the types of browsers are not those of this project. */
interface WasmMemory {
  readonly buffer: ArrayBuffer
}
declare const WebAssembly: {
  readonly Memory: new (...args: never) => WasmMemory
  instantiate(
    bytes: Uint8Array<ArrayBuffer>,
    imports: WasmImports,
  ): Promise<{readonly instance: {readonly exports: Record<string, unknown>}}>
}

/** Numbers of `FPDF_GetLastError`. */
export const loadErrors = {file: 2, format: 3, password: 4, security: 5} as const

interface WasmImports {
  readonly env: Record<string, Call>
}

type Call = (...args: readonly number[]) => number

const NAMES = [
  'PDFiumExt_Init',
  'malloc',
  'free',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_GetPageLabel',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_GetFillColor',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_IsGenerated',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFFont_GetBaseFontName',
  'FPDFFont_GetFlags',
  'FPDFFont_GetWeight',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_HasTransparency',
  'FPDFPageObj_GetMatrix',
  'FPDFPath_GetDrawMode',
  'FPDFPath_CountSegments',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
] as const

/**
 * PDFium's functions as its WebAssembly exports them, each as fast as a call can be: pages have thousands of
 * characters, and each costs several calls. Pointers and handles are numbers; `0` is none or false.
 */
export type PdfiumCalls = Readonly<Record<(typeof NAMES)[number], Call>>

/** PDFium, ready for use, and the memory it lives in. */
export interface Pdfium {
  readonly calls: PdfiumCalls
  /** Views of the memory as it is now; they are void after the next call that may allocate. */
  readonly bytes: () => Uint8Array
  readonly view: () => DataView
  /** It asked for more memory than it may have; what it was doing broke off. */
  readonly isFull: () => boolean
  /** In bytes. */
  readonly memoryLimit: number
}

/** PDFium had no room to begin. */
export class OutOfMemory extends Error {}

/** What PDFium may have besides room for the file twice; files that unpack to more are no documents. */
const MEMORY_LIMIT = 144 * 1024 * 1024

/** Starts PDFium. It has no file system, no network and no clock but the machine's; its memory is its own. */
export async function openPdfium(wasm: Uint8Array<ArrayBuffer>, fileSize = 0): Promise<Pdfium> {
  const memoryLimit = MEMORY_LIMIT + 2 * fileSize
  let fail: (reason: unknown) => void = ignore
  let full = false
  let exports: Record<string, unknown> | undefined
  const overrides = {
    instantiateWasm(imports: WasmImports, receive: (instance: unknown) => void): object {
      const grow = imports.env['emscripten_resize_heap']
      imports.env['emscripten_resize_heap'] = (size) => {
        if (size >>> 0 > memoryLimit) full = true
        return full || grow === undefined ? 0 : grow(size)
      }
      void WebAssembly.instantiate(wasm, imports).then(({instance}) => {
        exports = instance.exports
        receive(instance)
      }, fail)
      return {}
    },
    print: ignore,
    printErr: ignore,
  }
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  await Promise.race([init(overrides as Parameters<typeof init>[0]), failed])
  const calls = Object.fromEntries(
    NAMES.map((name) => [name, callOf(exports, name)]),
  ) as PdfiumCalls
  const memory = memoryOf(exports)
  calls.PDFiumExt_Init()
  return {
    calls,
    bytes: () => new Uint8Array(memory.buffer),
    view: () => new DataView(memory.buffer),
    isFull: () => full,
    memoryLimit,
  }
}

function ignore(): void {
  // What PDFium says about broken files is said by findings.
}

function callOf(exports: Record<string, unknown> | undefined, name: string): Call {
  const call = exports?.[name]
  if (typeof call !== 'function') throw new Error(`PDFium has no ${name}.`)
  return call as Call
}

function memoryOf(exports: Record<string, unknown> | undefined): WasmMemory {
  const memory = exports?.['memory']
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('PDFium has no memory.')
  return memory
}
