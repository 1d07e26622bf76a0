import {createHash, randomUUID} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {extname, join} from 'node:path'
import type {ReadResult, Source} from '../core/model/source.ts'
import {readSource as readHere} from '../core/sources/readSource.ts'
import type {SourceInput} from '../core/sources/sourceReader.ts'

/** Reads a source's bytes, as `readSource` does. */
export type ReadSource = (input: SourceInput) => Promise<ReadResult>

/** Goes up with every change of what readers give, so that nothing old is taken for new. */
const READERS_VERSION = 1
/** More files than this are too many; then the oldest go. */
const MOST_FILES = 400

/**
 * `readSource` that keeps what it gave in a folder, by the content of the file, and reads no content twice.
 *
 * What is in the folder is never believed: a file that is damaged, of another version or somebody else's is
 * as none. Two programs at once do no harm, since files are renamed into place whole. A folder that cannot be
 * written, or read, is as no folder. What could not be read, or only in part, is not kept. `readSource` reads
 * what is not there.
 */
export function cachingReader(folder: string, readSource: ReadSource = readHere): ReadSource {
  return async (input) => {
    const path = join(folder, `${keyOf(input)}.json`)
    const kept = await load(path)
    if (kept !== undefined) return {kind: 'read', source: {...kept, file: input.file}}
    const result = await readSource(input)
    if (result.kind === 'read' && isWhole(result.source)) await store(folder, path, result.source)
    return result
  }
}

/** Where there was no time for all pages, there may be another day. */
function isWhole({warnings}: Source): boolean {
  return warnings.every(({ruleId}) => ruleId !== 'source/partly-read')
}

/** The content and everything else that decides what a reader makes of it: its name's ending does too. */
function keyOf({bytes, file, encoding = ''}: SourceInput): string {
  return createHash('sha256')
    .update(`${READERS_VERSION}\n${encoding}\n${extname(file).toLowerCase()}\n`)
    .update(bytes)
    .digest('hex')
}

/** A line with the hash of the rest, and the rest. */
async function load(path: string): Promise<Source | undefined> {
  try {
    const content = await readFile(path, 'utf8')
    const end = content.indexOf('\n')
    const body = content.slice(end + 1)
    return content.slice(0, end) === hashOf(body) ? (JSON.parse(body) as Source) : undefined
  } catch {
    return undefined
  }
}

async function store(folder: string, path: string, source: Source): Promise<void> {
  const body = JSON.stringify({...source, file: ''})
  const temporary = `${path}.${randomUUID()}`
  try {
    await mkdir(folder, {recursive: true, mode: 0o700})
    await writeFile(temporary, `${hashOf(body)}\n${body}`, {mode: 0o600})
    await rename(temporary, path)
    await prune(folder)
  } catch {
    await rm(temporary, {force: true}).catch(() => undefined)
  }
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}

/** Takes the oldest quarter out of a folder that has grown too large. */
async function prune(folder: string): Promise<void> {
  const names = await readdir(folder)
  if (names.length <= MOST_FILES) return
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return {path, time: (await stat(path)).mtimeMs}
    }),
  )
  const oldest = files.sort((a, b) => a.time - b.time).slice(0, Math.ceil(files.length / 4))
  await Promise.all(oldest.map(({path}) => rm(path, {force: true})))
}
