import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {describeSource} from '../../../support/describeSource.ts'
import {readPdfSource} from '../../../support/readPdf.ts'

const folder = new URL('../../../fixtures/sources/', import.meta.url)

describe('The PDF fixtures', () => {
  for (const name of readdirSync(fileURLToPath(folder)).filter((file) => file.endsWith('.pdf'))) {
    it(`${name} is read as it was the last time somebody looked`, async () => {
      const source = await readPdfSource(new Uint8Array(readFileSync(new URL(name, folder))))
      const golden = new URL(`${name}.golden.txt`, folder)
      const described = describeSource(source)
      // A new reading is written by UPDATE_GOLDEN=1, to be looked at before it is committed.
      if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(golden)) {
        writeFileSync(golden, described)
      }
      assert.equal(described, readFileSync(golden, 'utf8'))
    })
  }
})
