import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {ReadResult} from '../../../src/core/model/source.ts'
import {isolatingReader} from '../../../src/host/reader/isolatingReader.ts'
import {readerPrograms} from '../../../src/host/reader/readerPrograms.ts'
import {describeWithShared} from '../../support/shared.ts'

interface HostileFile {
  readonly file: string
  readonly kind: string
  readonly attacks: string
  readonly expected: {
    readonly outcome: string
    readonly maxMs: number
    readonly maxRssMb: number
  }
}

/** What is shipped starts faster than the source; it is as new as the last build. */
const shipped = join(import.meta.dirname, '../../../dist/reader.cjs')
const program = existsSync(shipped) ? shipped : readerPrograms.reader

/** Reasons that are no fault of ours, and say what to do. */
const clear = [
  'encrypted',
  'damaged',
  'unsafe',
  'tooLarge',
  'wrongKind',
  'oldFormat',
  'outOfMemory',
]

/** Files that end otherwise than their list says, and why we mean that it must be so. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['pdf/html-as.pdf', 'it is read as the page that it is, with a warning that its name is wrong'],
  ['pdf/empty.pdf', 'an empty file is read, with a warning that it is empty'],
])

function nameOf(result: ReadResult): string {
  return result.kind === 'read' ? 'read' : result.messageId
}

/** Reads files, and tells how often the process that asked was free meanwhile. */
async function readAll(
  folder: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, ReadResult>> {
  let beats = 0
  const heart = setInterval(() => beats++, 10)
  const began = performance.now()
  const read = isolatingReader({program})
  const results = await Promise.all(
    files.map(async (file) => {
      return [file, await read({file, bytes: readFileSync(join(folder, file))})] as const
    }),
  )
  clearInterval(heart)
  const share = (beats * 10) / (performance.now() - began)
  assert.ok(share > 0.05, `the process was free for ${share} of the time only`)
  return new Map(results)
}

describeWithShared('hostile documents, each in a process of its own', function (shared) {
  const folder = join(shared, 'hostile')
  const {files} = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly files: readonly HostileFile[]
  }
  const documents = files.filter(({file}) => /^(?:docx|odt|pdf|html)\//u.test(file))
  let results: ReadonlyMap<string, ReadResult>

  before(async function () {
    this.timeout(300_000)
    results = await readAll(
      folder,
      documents.map(({file}) => file),
    )
  })

  it('are many, of all formats', () => {
    assert.ok(documents.length >= 40)
  })

  for (const {file, attacks, expected} of documents) {
    it(`end well: ${file} (${attacks})`, () => {
      const result = results.get(file) ?? assert.fail('was not read')
      const outcome = nameOf(result)
      if (outcome !== 'read') {
        assert.ok(clear.includes(outcome) || outcome === 'timeout', outcome)
        assert.match(expected.outcome, /error/u)
        return
      }
      const {text, warnings} = result.kind === 'read' ? result.source : assert.fail()
      assert.doesNotMatch(text, /root:|PWNED/u)
      if (expected.outcome.includes('ok')) return
      const says = warnings.length > 0 || otherwise.has(file)
      assert.ok(says, `read without a word, and should be ${expected.outcome}`)
    })
  }
})

describeWithShared('documents of other projects', (shared) => {
  const folder = join(shared, 'fixtures')

  it('are all read, or refused with a clear reason', async function () {
    this.timeout(300_000)
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .map((file) => file.split(sep).join('/'))
      .filter((file) => /^(?:docx|pdf)\//u.test(file) && statSync(join(folder, file)).isFile())
    const results = await readAll(folder, files)
    const unclear = [...results].filter(
      ([, result]) => result.kind !== 'read' && !clear.includes(result.messageId),
    )
    assert.deepEqual(
      unclear.map(([file, result]) => `${file} ${nameOf(result)}`),
      [],
    )
    const read = [...results.values()].filter(({kind}) => kind === 'read')
    assert.ok(read.length > files.length * 0.8)
    const silent = [...results].filter(
      ([, result]) =>
        result.kind === 'read' &&
        !/\S/u.test(result.source.text) &&
        result.source.warnings.length === 0,
    )
    assert.deepEqual(
      silent.map(([file]) => file),
      [],
    )
  })
})
