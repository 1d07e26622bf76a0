import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {isFromSource} from './readerPrograms.ts'

/** The bytes of PDFium's WebAssembly: beside the program that is shipped, or in its package. */
export async function loadPdfium(): Promise<Uint8Array<ArrayBuffer>> {
  const here = import.meta.dirname
  const path = isFromSource
    ? createRequire(join(here, 'loadPdfium.ts')).resolve('@embedpdf/pdfium/pdfium.wasm')
    : join(here, 'pdfium.wasm')
  return new Uint8Array(await readFile(path))
}
