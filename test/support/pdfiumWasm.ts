import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'

/** PDFium's WebAssembly out of the installed package, as a host gives it. */
export async function pdfiumWasm(): Promise<Uint8Array<ArrayBuffer>> {
  const path = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))
  return new Uint8Array(await readFile(path))
}
