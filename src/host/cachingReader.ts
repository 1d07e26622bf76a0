import {extname, join} from 'node:path'
import {crc32} from 'node:zlib'
import type {ReadResult, Source} from '../core/model/source.ts'
import {readSource as readHere} from '../core/sources/readSource.ts'
import type {SourceInput} from '../core/sources/sourceReader.ts'
import {formatCacheEntry, parseCacheEntry} from './cacheEntry.ts'
import {files} from './files.ts'
import {prepareSource} from './prepareSource.ts'
import {sha256} from './sha256.ts'

/** Reads a source's bytes, as `readSource` does. */
export type ReadSource = (input: SourceInput) => Promise<ReadResult>

/** Goes up with every change of what readers give, so that nothing old is taken for new. */
const READERS_VERSION = 4
/** More files than this, or more bytes, are too many; then the oldest go. */
const MOST_FILES = 400
const MOST_BYTES = 2 ** 30

/**
 * `readSource` that keeps what it gave in a folder, by the content of the file, and reads no content twice. With the
 * source it keeps what searching it needs (`Source.prepared`).
 *
 * What is in the folder is never believed: a file that is damaged, of another version or somebody else's is
 * as none. Two programs at once do no harm, since files are renamed into place whole. A folder that cannot be
 * written, or read, is as no folder. What could not be read, or for which there was no time, is not kept. `readSource` reads
 * what is not there.
 */
export function cachingReader(folder: string, readSource: ReadSource = readHere): ReadSource {
  let pruned: Promise<void> | undefined
  return async (input) => {
    const {name, content} = await keyOf(input)
    const path = join(folder, `${name}.bin`)
    const kept = await load(path, name, content)
    if (kept !== undefined) return {kind: 'read', source: {...kept, file: input.file}}
    const result = await readSource({...input, isKept: true})
    if (result.kind !== 'read' || !isWhole(result.source)) return result
    const source = prepareSource(result.source)
    await store(folder, path, formatCacheEntry(name, source, content))
    // Once is enough: one program does not read so many sources.
    await (pruned ??= prune(folder).catch(() => undefined))
    return {kind: 'read', source}
  }
}

/** Where there was no time for all of it, there may be another day. What is damaged stays so. */
function isWhole({warnings}: Source): boolean {
  return warnings.every(
    ({ruleId, messageId}) => ruleId !== 'source/partly-read' || !OUT_OF_TIME.has(messageId),
  )
}

const OUT_OF_TIME: ReadonlySet<string> = new Set(['stopped', 'beginning'])

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

async function load(path: string, name: string, content?: Uint8Array): Promise<Source | undefined> {
  try {
    return parseCacheEntry(name, await files.readFile(path), content)
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
