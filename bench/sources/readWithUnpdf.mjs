// Reads a PDF's text with unpdf.
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {extractText, getDocumentProxy} from 'unpdf'

const pdf = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2])))
const {totalPages, text} = await extractText(pdf, {mergePages: true})
console.log(totalPages, text.length)
