import {readParts} from '../office/readParts.ts'
import type {SourceReader} from '../sourceReader.ts'
import {type InflateRaw, inflateRaw} from '../zip/inflateRaw.ts'
import type {Checksum} from '../zip/openZip.ts'
import {docxNamespaces} from './docxNamespaces.ts'
import {readDocx} from './readDocx.ts'

/**
 * Reads Word documents (`.docx`, ISO 29500): the text as it reads when all changes are accepted, with headings,
 * automatic numbers, lists, tables, notes and text boxes. Pages are those that the program that saved the
 * document found, where it wrote them down. Headers, footers, comments and hidden text are left out.
 *
 * What cannot be read is `encrypted`, `damaged`, `unsafe` (a DOCTYPE, a part twice, parts that lead out of the
 * file …) or `tooLarge`. `inflate` and `checksum` may be the host's own.
 */
export function docxReader(inflate: InflateRaw = inflateRaw, checksum?: Checksum): SourceReader {
  return {
    name: 'docx',
    formats: ['docx'],
    read: (input) => readParts(input, docxNamespaces, {inflate, checksum}, readDocx),
  }
}
