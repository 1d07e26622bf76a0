// Reads a PDF's pieces of text with pdf.js, page by page.
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

const data = new Uint8Array(readFileSync(process.argv[2]))
const pdf = await getDocument({data, verbosity: 0}).promise
let items = 0
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number)
  items += (await page.getTextContent()).items.length
  page.cleanup()
}
console.log(pdf.numPages, items)
