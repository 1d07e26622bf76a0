import {readFileSync} from 'node:fs'
import {crc32} from 'node:zlib'
import {docxReader} from '../../../src/core/sources/docx/docxReader.ts'
import {inflateHere} from '../../../src/host/reader/inflateHere.ts'

// Prints how many letters our reader finds in a Word file; bundled as what is shipped is.
const file = process.argv[2]
const result = await docxReader(inflateHere, crc32).read({file, bytes: readFileSync(file)})
console.log(result.kind === 'read' ? result.source.text.length : result.messageId)
