import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pdfReader} from '../../../../src/core/sources/pdf/pdfReader.ts'
import {readTextSource} from '../../../../src/core/sources/readTextSource.ts'
import {pdfiumWasm} from '../../../support/pdfiumWasm.ts'
import {readPdf} from '../../../support/readPdf.ts'
import {describeWithShared} from '../../../support/shared.ts'
import {pdfCases, runSourceCase} from '../../../support/sourceCases.ts'

const reader = pdfReader(pdfiumWasm)

async function outcomeOf(path: string): Promise<string> {
  const result = await readPdf(new Uint8Array(readFileSync(path)))
  return result.kind === 'read' ? 'read' : result.messageId
}

describeWithShared('Real documents as PDF', (shared) => {
  const plain = (path: string): Promise<ReturnType<typeof readTextSource>> =>
    Promise.resolve(readTextSource({file: path, bytes: readFileSync(path)}))

  for (const sourceCase of pdfCases) {
    it(`${sourceCase.file}: paragraphs come out whole, in order, on their pages`, async () => {
      const outcome = await runSourceCase(shared, sourceCase, reader, plain)
      const lost = new Set(outcome.misses.filter(({why}) => why !== 'row torn').map(({id}) => id))
      const part = (outcome.paragraphs - lost.size) / outcome.paragraphs
      assert.ok(part >= sourceCase.least / 100, [...lost].join(', '))
      assert.deepEqual(
        outcome.misses.filter(({why}) => why === 'row torn'),
        [],
      )
      assert.deepEqual(outcome.changed, [])
    })
  }

  it('are the same source whatever the file is packed like', async () => {
    const read = async (path: string): Promise<unknown> => {
      const result = await readPdf(new Uint8Array(readFileSync(join(shared, 'made', path))))
      return result.kind === 'read' ? result.source.text : result
    }
    const text = await read('004-word.pdf')
    for (const file of ['linearized', 'objstm', 'javascript-openaction', 'page-labels']) {
      assert.equal(await read(`damaged/${file}.pdf`), text, file)
    }
  })

  it('have the labels of the file', async () => {
    const bytes = new Uint8Array(readFileSync(join(shared, 'made/damaged/page-labels.pdf')))
    const result = await readPdf(bytes)
    assert.ok(result.kind === 'read')
    const labels = result.source.pages.map(({label}) => label)
    assert.deepEqual(labels, ['i', 'ii', '1', '2', '3', '4'])
  })

  it('that are damaged, locked or empty are refused with the reason', async () => {
    const outcomes = await Promise.all(
      ['truncated-60pct', 'empty', 'docx-renamed', 'user-password'].map((file) =>
        outcomeOf(join(shared, `made/damaged/${file}.pdf`)),
      ),
    )
    assert.deepEqual(outcomes, ['damaged', 'damaged', 'damaged', 'encrypted'])
  })
})

describeWithShared('Hostile PDF files', (shared) => {
  const folder = join(shared, 'hostile/pdf')
  for (const file of readdirSync(folder)) {
    it(`${file} ends in a source or a reason`, async () => {
      const outcome = await outcomeOf(join(folder, file))
      assert.ok(['read', 'damaged', 'outOfMemory'].includes(outcome), outcome)
    })
  }

  it('do not run what they bring along', async () => {
    const before = Object.keys(globalThis)
    for (const file of ['actions.pdf', 'cve-2024-4367.pdf']) await outcomeOf(join(folder, file))
    assert.deepEqual(Object.keys(globalThis), before)
  })

  it('that unpack to very much and show nothing are refused', async () => {
    assert.equal(await outcomeOf(join(folder, 'flate-bomb-60mb.pdf')), 'damaged')
  })

  it('are reported where their letters cannot be told or are a picture', async () => {
    for (const [file, ruleId] of [
      ['no-tounicode.pdf', 'source/garbled-text'],
      ['image-only.pdf', 'source/no-text'],
    ] as const) {
      const result = await readPdf(new Uint8Array(readFileSync(join(folder, file))))
      assert.ok(result.kind === 'read')
      assert.deepEqual(
        result.source.warnings.map((warning) => warning.ruleId),
        [ruleId],
      )
    }
  })
})

describeWithShared('PDF files of other projects', (shared) => {
  const folder = join(shared, 'fixtures/pdf')
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  for (const file of files.filter((name) => name.endsWith('.pdf'))) {
    it(`${file} is read, or refused with a reason`, async () => {
      const outcome = await outcomeOf(join(folder, file))
      assert.ok(['read', 'damaged', 'encrypted'].includes(outcome), outcome)
    })
  }
})
