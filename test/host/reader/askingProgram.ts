import {fileURLToPath} from 'node:url'
import {readInChildProcess} from '../../../src/host/reader/readInChildProcess.ts'

// A program that asks for a document without an end, and prints the number of the process that reads it.
const bytes = new TextEncoder().encode('%PDF-1.7 own')
void readInChildProcess(
  {
    file: 'a.pdf',
    bytes,
    onProgress: (id) => process.stdout.write(String(id)),
  },
  {program: fileURLToPath(new URL('fakeReader.ts', import.meta.url))},
)
