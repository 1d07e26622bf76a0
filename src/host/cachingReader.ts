import {extname, join} from 'node:path'
import {crc32} from 'node:zlib'
import type {ReadResult, SourceWarning} from '../core/model/source.ts'
import {readSource as readHere} from '../core/sources/readSource.ts'
import type {SourceInput} from '../core/sources/sourceReader.ts'
import {formatCacheEntry, parseCacheEntry} from './cacheEntry.ts'
import {files} from './files.ts'
import {prepareSource} from './prepareSource.ts'
import {sha256} from './sha256.ts'

/** Reads a source's bytes, as `readSource` does. */
export type ReadSource = (input: SourceInput) => Promise<ReadResult>

/** Goes up with every change of what readers give, or may take, so that nothing old is taken for new. */
const READERS_VERSION = 9
/** More files than this, or more bytes, are too many; then the oldest go. */
const MOST_FILES = 400
const MOST_BYTES = 2 ** 30

/**
 * `readSource` that keeps what it gave in a folder, by the content of the file, and reads no content twice. With the
 * source it keeps what searching it needs (`Source.prepared`).
 *
 * What is in the folder is never believed: a file that is damaged, of another version or somebody else's is
 * as none. Two programs at once do no harm, since files are renamed into place whole. A folder that cannot be
 * written, or read, is as no folder. `readSource` reads what is not there.
 *
 * What could not be read is not kept, but for documents that take more time or memory than they may: they would in
 * every run. That is believed for a day, as is what was read of a document before its time was up.
 */
export function cachingReader(folder: string, readSource: ReadSource = readHere): ReadSource {
  let pruned: Promise<void> | undefined
  return async (input) => {
    const {name, content} = await keyOf(input)
    const path = join(folder, `${name}.bin`)
    const kept = await load(path, name, content)
    if (kept !== undefined) return renamed(kept, input)
    const read = await readSource({...input, isKept: true})
    // Who wanted no more of it did not wait for the end.
    if (!(isLasting(read) || takesTooMuch(read)) || input.shouldStop?.() === true) return read
    const result: ReadResult =
      read.kind === 'read' ? {kind: 'read', source: prepareSource(read.source)} : read
    await store(folder, path, formatCacheEntry(name, result, content))
    // Once is enough: one program does not read so many sources.
    await (pruned ??= prune(folder).catch(() => undefined))
    return result
  }
}

function renamed(result: ReadResult, {file}: SourceInput): ReadResult {
  return result.kind === 'read'
    ? {kind: 'read', source: {...result.source, file}}
    : {...result, args: {...result.args, file}}
}

/** All of it was read. What is damaged stays so. */
function isLasting(result: ReadResult): boolean {
  return result.kind === 'read' && !result.source.warnings.some(isOutOfTime)
}

/** It took what it may take. */
function takesTooMuch(result: ReadResult): boolean {
  return result.kind === 'read'
    ? result.source.warnings.some(isOutOfTime)
    : TOO_MUCH.has(result.messageId)
}

function isOutOfTime({ruleId, messageId}: SourceWarning): boolean {
  return ruleId === 'source/partly-read' && OUT_OF_TIME.has(messageId)
}

const OUT_OF_TIME: ReadonlySet<string> = new Set(['stopped', 'beginning'])
/** A reader that was ended from outside is no such thing. */
const TOO_MUCH: ReadonlySet<string> = new Set(['timeout', 'outOfMemory'])
const A_DAY = 24 * 60 * 60 * 1000

interface Key {
  readonly name: string
  /** Kept with the source and compared, where the name does not tell it from every other; else nothing. */
  readonly content?: Uint8Array
}

/** Shorter documents are compared whole: Node's module for hashes takes longer to load than many of them to read. */
const COMPARED = 2 ** 20

/** The content and everything else that decides what a reader makes of it: its name's ending does too. */
async function keyOf({bytes, file, encoding = ''}: SourceInput): Promise<Key> {
  const others = `${READERS_VERSION}\n${encoding}\n${extname(file).toLowerCase()}\n`
  if (bytes.length > COMPARED) return {name: await sha256(others, bytes)}
  const content = Buffer.concat([Buffer.from(others), bytes])
  return {name: `${crc32(content).toString(16)}-${content.length}`, content}
}

async function load(
  path: string,
  name: string,
  content?: Uint8Array,
): Promise<ReadResult | undefined> {
  try {
    const result = parseCacheEntry(name, await files.readFile(path), content)
    if (result === undefined || isLasting(result)) return result
    const {mtimeMs} = await files.stat(path)
    return Math.abs(Date.now() - mtimeMs) < A_DAY ? result : undefined
  } catch {
    return undefined
  }
}

async function store(folder: string, path: string, parts: readonly Uint8Array[]): Promise<void> {
  // Most checks read only what is kept, and need none of it.
  const [{randomUUID}, {mkdir, rename, rm, writeFile}] = await Promise.all([
    import('node:crypto'),
    import('node:fs/promises'),
  ])
  const temporary = `${path}.${randomUUID()}`
  try {
    await mkdir(folder, {recursive: true, mode: 0o700})
    await writeFile(temporary, parts, {mode: 0o600})
    await rename(temporary, path)
  } catch {
    await rm(temporary, {force: true}).catch(() => undefined)
  }
}

/** Takes the oldest out of a folder that has grown too large, until it is well below. */
async function prune(folder: string): Promise<void> {
  const names = await files.names(folder)
  const kept = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const {mtimeMs, size} = await files.stat(path)
      return {path, time: mtimeMs, size}
    }),
  )
  let bytes = kept.reduce((sum, {size}) => sum + size, 0)
  if (kept.length <= MOST_FILES && bytes <= MOST_BYTES) return
  let count = kept.length
  const {rm} = await import('node:fs/promises')
  for (const {path, size} of kept.sort((a, b) => a.time - b.time)) {
    if (count <= MOST_FILES * KEPT && bytes <= MOST_BYTES * KEPT) return
    await rm(path, {force: true})
    count--
    bytes -= size
  }
}

const KEPT = 0.75
