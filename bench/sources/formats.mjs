// What is measured, one entry a format: which documents, made how, and which programs read them.
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {makePdf} from './makePdf.mjs'
import {makeWord} from './makeWord.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** As the reader's process is started. */
const asStarted = ['--max-semi-space-size=4', '--no-concurrent-recompilation']

export const formats = [
  {
    name: 'PDF',
    sizes: [10, 100, 1000],
    /** Gives the document's path; `pages` is how many it has. */
    make: makePdf,
    tools: (bundles) => [
      {
        name: 'Hearing Response',
        note: 'paragraphs, tables, headings, a box a word',
        command: (file) => [process.execPath, ...asStarted, join(bundles, 'pdf.cjs'), file],
      },
      {
        name: 'pdftotext -bbox-layout',
        note: 'native; words, lines and blocks with boxes',
        command: (file) => ['pdftotext', '-bbox-layout', file, '/dev/null'],
      },
      {
        name: 'unpdf 1.8.1',
        note: 'text only',
        command: (file) => [process.execPath, here('readWithUnpdf.mjs'), file],
      },
      {
        name: 'pdf.js 6.5.438',
        note: 'text items with positions',
        command: (file) => [process.execPath, here('readWithPdfjs.mjs'), file],
      },
    ],
    /** Our readers, bundled as they are shipped: by the name of the bundle. */
    bundles: {pdf: here('readWithOurs.ts')},
  },
  {
    name: 'Word',
    sizes: [10, 100, 1000],
    make: makeWord,
    tools: (bundles) => [
      {
        name: 'Hearing Response',
        note: 'paragraphs, lists with numbers, tables, notes, headings, pages',
        command: (file) => [process.execPath, ...asStarted, join(bundles, 'docx.cjs'), file],
      },
      {
        name: 'mammoth 1.13.0, text',
        note: 'text only',
        command: (file) => [process.execPath, here('docx/readWithMammoth.mjs'), file],
      },
      {
        name: 'mammoth 1.13.0, HTML',
        note: 'headings, lists, tables, notes',
        command: (file) => [process.execPath, here('docx/readWithMammoth.mjs'), file, 'html'],
      },
      {
        name: 'pandoc',
        note: 'native; text',
        command: (file) => ['pandoc', '-t', 'plain', '-o', '/dev/null', file],
      },
    ],
    bundles: {docx: here('docx/readHere.mjs')},
  },
]
