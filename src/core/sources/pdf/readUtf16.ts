import type {Pdfium} from './pdfium.ts'

/** The text that PDFium wrote into its memory: UTF-16, `length` in bytes with the zero that ends it. */
export function readUtf16({view}: Pdfium, pointer: number, length: number): string {
  const memory = view()
  const codes: number[] = []
  for (let at = 0; at + 2 <= length; at += 2) {
    const code = memory.getUint16(pointer + at, true)
    if (code === 0) break
    codes.push(code)
  }
  return String.fromCharCode(...codes)
}
