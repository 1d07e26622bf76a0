import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import {indexSource} from '../../../src/core/matching/indexSource.ts'
import {unpackIndex} from '../../../src/core/matching/packIndex.ts'
import type {ReadResult} from '../../../src/core/model/source.ts'
import type {SourceInput} from '../../../src/core/sources/sourceReader.ts'
import {readerLimits} from '../../../src/host/reader/readerLimits.ts'
import {readInChildProcess, type ChildOptions} from '../../../src/host/reader/readInChildProcess.ts'

const fake = fileURLToPath(new URL('fakeReader.ts', import.meta.url))
const deaf = fileURLToPath(new URL('deafReader.ts', import.meta.url))

/** Little time, for documents that would take for ever. */
const short = {...readerLimits, milliseconds: 600, millisecondsPerPage: 0}

function read(
  document: string | Uint8Array,
  options: ChildOptions = {},
  input: Partial<SourceInput> = {},
): Promise<ReadResult> {
  const bytes =
    typeof document === 'string' ? new TextEncoder().encode(`%PDF-1.7 ${document}`) : document
  return readInChildProcess(
    {file: 'kilder/notat.pdf', bytes, ...input},
    {program: fake, ...options},
  )
}

function textOf(result: ReadResult): string {
  return result.kind === 'read' ? result.source.text : result.messageId
}

function reasonOf(result: ReadResult): string {
  return result.kind === 'unreadable' ? result.messageId : result.kind
}

/** A process that has ended may be kept by its number until somebody asks for its result. */
function isThere(id: number): boolean {
  const {stdout} = spawnSync('ps', ['-o', 'stat=', '-p', String(id)], {encoding: 'utf8'})
  return /^\s*[^Z\s]/u.test(stdout)
}

describe('readInChildProcess', function () {
  this.timeout(60_000)

  it('gives what the reader gives, with letters and file name as they are', async () => {
    const result = await read('read æøå – ﬁ 𝒳')
    assert.equal(textOf(result), '%PDF-1.7 read æøå – ﬁ 𝒳')
    assert.equal(result.kind === 'read' && result.source.file, 'kilder/notat.pdf')
  })

  it('brings what searching needs along where the document will be kept', async () => {
    const kept = await read('read æøå', {}, {isKept: true})
    assert.equal(kept.kind, 'read')
    const {prepared, text} = kept.source
    assert.equal(prepared?.buffer.byteLength, prepared?.length)
    const letters = prepared && unpackIndex(prepared, text.length)?.letters.text
    assert.equal(letters, indexSource(kept.source).letters.text)
    assert.ok(letters.length > 0)
    const other = await read('read æøå')
    assert.ok(other.kind === 'read' && other.source.prepared === undefined)
  })

  it('passes the name and the encoding on', async () => {
    const result = await read('options', {}, {encoding: 'windows-1252'})
    assert.equal(textOf(result), 'kilder/notat.pdf windows-1252')
  })

  it('brings large documents over whole', async () => {
    const bytes = new Uint8Array(9_000_001).fill(32)
    bytes.set(new TextEncoder().encode('%PDF-1.7 size '))
    assert.equal(textOf(await read(bytes)), '9000001')
  })

  it('ends a reader that is caught in a loop', async () => {
    const result = await read('loop', {limits: short})
    assert.equal(reasonOf(result), 'timeout')
    assert.deepEqual(result.kind === 'unreadable' && result.args, {
      file: 'kilder/notat.pdf',
      seconds: 1,
    })
  })

  it('ends a reader that waits for what never comes', async () => {
    assert.equal(reasonOf(await read('wait', {limits: {...short, patience: 2}})), 'timeout')
  })

  it('counts the work of a reader, and not how long others keep it waiting', async () => {
    assert.equal(textOf(await read('rest', {limits: short})), 'udhvilet')
    const began = performance.now()
    assert.equal(reasonOf(await read('loop', {limits: {...short, patience: 1000}})), 'timeout')
    assert.ok(performance.now() - began < 20_000)
  })

  it('ends a process from outside that does not end by itself', async () => {
    const limits = {...short, milliseconds: 100, grace: 100}
    assert.equal(reasonOf(await read('read', {program: deaf, limits})), 'timeout')
  })

  it('ends a reader that takes too much memory, on the heap or beside it', async () => {
    const limits = {...readerLimits, megabytes: 200}
    const [heap, buffers] = await Promise.all([read('heap', {limits}), read('buffers', {limits})])
    assert.equal(reasonOf(heap), 'outOfMemory')
    assert.equal(reasonOf(buffers), 'outOfMemory')
    assert.deepEqual(buffers.kind === 'unreadable' && buffers.args, {
      file: 'kilder/notat.pdf',
      limit: 200,
    })
  })

  it('outlives a reader that ends its process, aborts it, or fails after its time', async () => {
    const results = await Promise.all(['exit', 'abort', 'late'].map((word) => read(word)))
    assert.deepEqual(results.map(reasonOf), ['crashed', 'crashed', 'crashed'])
  })

  it('says that reading failed where the reader throws', async () => {
    assert.equal(reasonOf(await read('throw')), 'failed')
  })

  it('believes nothing that is no result', async () => {
    const results = await Promise.all(
      ['nonsense', 'garbage', 'outside'].map((word) => read(word, {limits: short})),
    )
    assert.deepEqual(results.map(reasonOf), ['crashed', 'crashed', 'crashed'])
  })

  it('does not care for what the process prints', async () => {
    assert.equal(textOf(await read('shout')), 'stille')
  })

  it('says so where there is no such program', async () => {
    assert.equal(reasonOf(await read('read', {program: `${fake}.missing`})), 'failed')
  })

  it('keeps the pages before the one that has no end', async () => {
    const result = await read('fourth', {limits: short})
    assert.equal(textOf(result), '3 sider')
    assert.deepEqual(result.kind === 'read' && result.source.warnings.map(({ruleId}) => ruleId), [
      'source/partly-read',
    ])
  })

  it('reads half of the pages where the memory was not enough for all', async () => {
    const result = await read('large', {limits: {...readerLimits, megabytes: 200}})
    assert.equal(textOf(result), '5 sider')
  })

  it('asks a slow reader to come to an end before its time is up', async () => {
    const result = await read('slow', {limits: {...short, milliseconds: 1500}})
    assert.match(textOf(result), /^[0-9]+ sider$/u)
  })

  it('says how far it is', async () => {
    const seen: string[] = []
    await read(
      'fourth',
      {limits: short},
      {
        onProgress: (done, total) => seen.push(`${done}/${total}`),
      },
    )
    assert.ok(seen.length > 0)
    assert.ok(seen.every((each) => /^[1-3]\/5$/u.test(each)))
  })

  it('ends at once where the caller wants no more of it', async () => {
    let asked = 0
    const result = await read('wait', {}, {shouldStop: () => ++asked > 1})
    assert.equal(reasonOf(result), 'failed')
    const abort = new AbortController()
    const reading = read('loop', {signal: abort.signal})
    abort.abort()
    assert.equal(reasonOf(await reading), 'failed')
  })

  it('gives the process no environment, no files, no programs and no code from text', async () => {
    assert.equal(textOf(await read('rights')), '')
  })

  it('leaves no process behind when the one that asked is killed', async function () {
    if (process.platform === 'win32') this.skip()
    const asking = spawn(
      process.execPath,
      [fileURLToPath(new URL('askingProgram.ts', import.meta.url))],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const [said] = (await once(asking.stdout, 'data')) as [Buffer]
    const reader = Number(said.toString())
    assert.ok(isThere(reader))
    asking.kill('SIGKILL')
    while (isThere(reader)) await new Promise((resolve) => setTimeout(resolve, 20))
  })
})
