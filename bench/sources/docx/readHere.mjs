import {readFileSync} from 'node:fs'
import {crc32} from 'node:zlib'
import {docxReader} from '../../../src/core/sources/docx/docxReader.ts'
import {inflateHere} from '../../../src/host/reader/inflateHere.ts'

// Prints how many letters our reader finds in a Word file; bundled as what is shipped is.
const file = process.argv[2]
void Promise.resolve(docxReader(inflateHere, crc32).read({file, bytes: readFileSync(file)})).then(
  (result) => {
    if (result.kind !== 'read') throw new Error(result.messageId)
    console.log(result.source.text.length)
  },
)
