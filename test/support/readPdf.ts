import assert from 'node:assert/strict'
import type {ReadResult, Source} from '../../src/core/model/source.ts'
import {pdfReader} from '../../src/core/sources/pdf/pdfReader.ts'
import {pdfiumWasm} from './pdfiumWasm.ts'

const reader = pdfReader(pdfiumWasm)

/** What the PDF reader makes of a file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  return reader.read({file: 'notat.pdf', bytes})
}

/** The source that a file is read as; a test that expects one fails where it is unreadable. */
export async function readPdfSource(bytes: Uint8Array): Promise<Source> {
  const result = await readPdf(bytes)
  assert.equal(result.kind, 'read')
  return result.source
}
