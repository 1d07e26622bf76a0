import {readParts} from '../office/readParts.ts'
import type {SourceReader} from '../sourceReader.ts'
import {type InflateRaw, inflateRaw} from '../zip/inflateRaw.ts'
import type {Checksum} from '../zip/openZip.ts'
import {odtNamespaces} from './odtNamespaces.ts'
import {readOdt} from './readOdt.ts'

/**
 * Reads OpenDocument texts (`.odt`, ODF 1.3), as LibreOffice writes them: the text as it reads when all changes
 * are accepted, with headings, numbers, lists, tables, notes and text boxes. Pages are those that the program
 * that saved the document found, where it wrote them down.
 *
 * What cannot be read is `encrypted`, `damaged`, `unsafe` or `tooLarge`, as with Word documents.
 */
export function odtReader(inflate: InflateRaw = inflateRaw, checksum?: Checksum): SourceReader {
  return {
    name: 'odt',
    formats: ['opendocument'],
    read: (input) => readParts(input, odtNamespaces, {inflate, checksum}, readOdt),
  }
}
