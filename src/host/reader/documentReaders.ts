import {crc32} from 'node:zlib'
import {docxReader} from '../../core/sources/docx/docxReader.ts'
import {htmlReader} from '../../core/sources/html/htmlReader.ts'
import {odtReader} from '../../core/sources/odt/odtReader.ts'
import {pdfReader} from '../../core/sources/pdf/pdfReader.ts'
import type {SourceReader} from '../../core/sources/sourceReader.ts'
import {inflateHere} from './inflateHere.ts'
import {loadPdfium} from './loadPdfium.ts'

/** The readers that run in a process of their own; text and Markdown are read where they are asked for. */
export const documentReaders: readonly SourceReader[] = [
  pdfReader(loadPdfium),
  docxReader(inflateHere, crc32),
  odtReader(inflateHere, crc32),
  htmlReader,
]
