// Reads a PDF as the reader's process does, and says how many paragraphs it has.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {pdfReader} from '../../src/core/sources/pdf/pdfReader.ts'

const wasm = join(import.meta.dirname, 'pdfium.wasm')
const reader = pdfReader(() => Promise.resolve(new Uint8Array(readFileSync(wasm))))
const [file = ''] = process.argv.slice(2)
void Promise.resolve(reader.read({file, bytes: new Uint8Array(readFileSync(file))})).then(
  (result) => {
    if (result.kind !== 'read') throw new Error(result.messageId)
    console.log(result.source.pages.length, result.source.paragraphs.length)
  },
)
