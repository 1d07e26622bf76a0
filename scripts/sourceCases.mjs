// Prints how well the readers read the documents of ../shared/made: a table, then each paragraph that did not come
// out whole, in order and on its page, each torn row of a table, and each quotation with another verdict than
// against the plain text. A name or part of one as an argument takes only those documents.
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import process from 'node:process'
import {readTextSource} from '../src/core/sources/readTextSource.ts'
import {docxReader} from '../src/core/sources/docx/docxReader.ts'
import {pdfReader} from '../src/core/sources/pdf/pdfReader.ts'
import {pdfiumWasm} from '../test/support/pdfiumWasm.ts'
import {sharedFolder} from '../test/support/shared.ts'
import {docxCases, pdfCases, runSourceCase} from '../test/support/sourceCases.ts'

const shared = sharedFolder()
if (shared === undefined) {
  console.error('There is no folder ../shared with the documents.')
  process.exit(2)
}
const part = process.argv[2] ?? ''
const readers = [pdfReader(pdfiumWasm), docxReader()]
const plain = async (path) => readTextSource({file: basename(path), bytes: await readFile(path)})
const table = []
const cases = [...pdfCases, ...docxCases]
for (const sourceCase of cases.filter(({file}) => file.includes(part))) {
  const {paragraphs, rows, misses, quotes, changed} = await runSourceCase(
    shared,
    sourceCase,
    readers.find(({name}) => sourceCase.file.endsWith(name)),
    plain,
  )
  const count = (why) => misses.filter((miss) => miss.why === why).length
  const lost = new Set(misses.filter(({why}) => why !== 'row torn').map(({id}) => id)).size
  table.push({
    document: sourceCase.file,
    paragraphs,
    '%': Math.round((1000 * (paragraphs - lost)) / paragraphs) / 10,
    'not whole': count('not whole'),
    'wrong page': count('wrong page'),
    'out of order': count('out of order'),
    rows,
    torn: count('row torn'),
    quotes,
    'other verdict': changed.length,
  })
  for (const {id, type, why, text, nearest} of misses) {
    console.log(`${sourceCase.file} ${id} ${type} ${why}\n  ${JSON.stringify(text.slice(0, 300))}`)
    if (nearest !== '') console.log(`  ${JSON.stringify(nearest)}`)
  }
  for (const {id, plain: one, made, quote} of changed) {
    console.log(`${sourceCase.file} ${id}: ${one}, here ${made}\n  ${JSON.stringify(quote)}`)
  }
}
console.table(table)
