import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {docxReader} from '../../../../src/core/sources/docx/docxReader.ts'
import {htmlReader} from '../../../../src/core/sources/html/htmlReader.ts'
import {odtReader} from '../../../../src/core/sources/odt/odtReader.ts'
import {readSource} from '../../../../src/core/sources/readSource.ts'
import {describeSource} from '../../../support/describeSource.ts'

const folder = new URL('../../../fixtures/sources/', import.meta.url)
const readers = [docxReader(), odtReader(), htmlReader]

describe('The Word, OpenDocument and HTML fixtures', () => {
  const names = readdirSync(fileURLToPath(folder)).filter((file) =>
    /\.(?:docx|odt|html)$/u.test(file),
  )
  it('are there in every format', () => {
    assert.deepEqual(
      new Set(names.map((name) => name.split('.')[1])),
      new Set(['docx', 'odt', 'html']),
    )
  })
  for (const name of names) {
    it(`${name} is read as it was the last time somebody looked`, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)))
      const result = await readSource({file: name, bytes}, readers)
      assert.equal(result.kind, 'read')
      const golden = new URL(`${name}.golden.txt`, folder)
      const described = describeSource(result.source)
      // A new reading is written by UPDATE_GOLDEN=1, to be looked at before it is committed.
      if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(golden)) {
        writeFileSync(golden, described)
      }
      assert.equal(described, readFileSync(golden, 'utf8'))
    })
  }
})
