import type {ReadResult, Source, SourceWarning} from '../../model/source.ts'
import {buildParagraphs} from '../buildParagraphs.ts'
import type {SourceInput, SourceReader} from '../sourceReader.ts'
import {buildText} from './buildText.ts'
import {findRunningHeads} from './findRunningHeads.ts'
import {labelPages} from './labelPages.ts'
import {readDocument, type ReadDocument} from './readDocument.ts'
import {readUnits} from './readUnits.ts'
import {warnOfPages} from './warnOfPages.ts'

/**
 * Makes the reader of PDF files. The host gives the bytes of PDFium's WebAssembly (`@embedpdf/pdfium/pdfium.wasm`);
 * they are asked for when the first file is read.
 *
 * A source's text has the lines of the pages, with an empty line between paragraphs, tabs between cells and a form
 * feed at the end of each page. Running heads and page numbers are not in it; a footnote stands before the paragraph
 * that runs over the end of its page. `Source.layout` has the place of each word.
 *
 * Never rejects. Files that need a password, are broken or too large give `unreadable`; what is hidden on pages, or
 * no text but a picture, is said in warnings.
 */
export function pdfReader(loadWasm: () => Promise<Uint8Array<ArrayBuffer>>): SourceReader {
  return {
    name: 'pdf',
    formats: ['pdf'],
    read: async (input) => {
      const document = await readDocument(input, loadWasm)
      return document.kind === 'unreadable' ? document : toResult(input, document)
    },
  }
}

function toResult(input: SourceInput, {pages, warnings}: ReadDocument): ReadResult {
  const heads = findRunningHeads(pages)
  const units = readUnits(
    pages,
    heads.map(({fragments}) => fragments),
  )
  const labels = labelPages(
    pages.map(({label}) => label),
    heads,
  )
  const boxes = pages.map(({page}) => page)
  const built = buildText(units, boxes, labels)
  const said: readonly SourceWarning[] = [...warnings, ...warnOfPages(pages, built.pages)]
  const source: Source = {
    file: input.file,
    reader: 'pdf',
    text: built.text,
    pages: built.pages,
    paragraphs: buildParagraphs(built.text, built.drafts),
    warnings: said,
    layout: built.layout,
  }
  return {kind: 'read', source}
}
