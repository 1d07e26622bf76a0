import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {readPdf} from '../../../support/readPdf.ts'
import {linesAt, writePdf} from '../../../support/writePdf.ts'

const fixture = new URL('../../../fixtures/sources/open-table.pdf', import.meta.url)

describe('A damaged PDF', () => {
  const files = [
    writePdf([{content: linesAt(70, 700, ['En linje', 'og en til.'])}]),
    new Uint8Array(readFileSync(fixture)),
  ]

  it('ends in a source whose places hold, or in a reason', async () => {
    const change = fc.record({at: fc.double({min: 0, max: 1, noNaN: true}), byte: fc.nat(255)})
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, {minLength: 1, maxLength: 40}),
        fc.double({min: 0.3, max: 1, noNaN: true}),
        async (file, changes, kept) => {
          const bytes = file.slice(0, Math.ceil(file.length * kept))
          for (const {at, byte} of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte
          const result = await readPdf(bytes)
          if (result.kind === 'unreadable') return
          const {text, pages, paragraphs} = result.source
          assert.equal(pages.at(-1)?.end, text.length)
          let last = 0
          for (const {start, end} of paragraphs) {
            assert.ok(start >= last && end > start && end <= text.length)
            last = end
          }
        },
      ),
      {numRuns: 40},
    )
  })
})
