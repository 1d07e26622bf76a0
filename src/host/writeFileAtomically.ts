import {randomBytes} from 'node:crypto'
import {
  open,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'

/** What came of writing; a file that could not be written is as it was. */
export type WriteResult =
  | {readonly kind: 'written'}
  /** Somebody else wrote to the file since it was read. */
  | {readonly kind: 'changed'}
  /** `code` is the system's: `ENOSPC`, `EACCES`, `EROFS` … */
  | {readonly kind: 'failed'; readonly code: string}

export interface WriteOptions {
  /** What the file held when it was read; where it holds anything else now, nothing is written. */
  readonly expected?: Uint8Array
  /** Called when the new content lies ready beside the file, right before it takes its place; for tests. */
  readonly beforeRename?: () => Promise<void> | void
}

/**
 * Replaces a file's content in one step: on a full disk, or if the program is stopped at any moment,
 * the file holds the old content or the new, never a part. The content goes to a temporary file in the
 * same folder, is flushed to disk, and is renamed over the file. The mode is kept; where the file is
 * a symbolic link, its target is replaced and the link stays; a hard link is parted from its twins.
 * Left-over temporary files of programs that no longer run are removed. Never throws.
 */
export async function writeFileAtomically(
  file: string,
  content: Uint8Array,
  options: WriteOptions = {},
): Promise<WriteResult> {
  try {
    const target = await resolveTarget(file)
    await removeLeftovers(target)
    return await replace(target, content, options)
  } catch (error) {
    return {kind: 'failed', code: codeOf(error)}
  }
}

async function replace(
  target: string,
  content: Uint8Array,
  {expected, beforeRename}: WriteOptions,
): Promise<WriteResult> {
  const mode = await modeOf(target)
  if (mode !== undefined && (mode & 0o222) === 0) return {kind: 'failed', code: 'EACCES'}
  const temporary = temporaryName(target)
  try {
    await writeTemporary(temporary, content, mode)
    await beforeRename?.()
    if (expected !== undefined && !(await holds(target, expected))) {
      await unlink(temporary)
      return {kind: 'changed'}
    }
    await renameWithPatience(temporary, target)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
  await flushFolder(dirname(target))
  return {kind: 'written'}
}

async function resolveTarget(file: string): Promise<string> {
  try {
    return await realpath(file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return join(await realpath(dirname(file)), basename(file))
  }
}

async function modeOf(file: string): Promise<number | undefined> {
  try {
    const state = await stat(file)
    // A folder, a device or a pipe must never be replaced by a file.
    if (!state.isFile()) throw Object.assign(new Error('not a file'), {code: 'EINVAL'})
    return state.mode & 0o7777
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function writeTemporary(
  file: string,
  content: Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const handle = await open(file, 'wx', mode ?? 0o666)
  try {
    await writeWhole(handle, content)
    // `open` lets the umask take bits away; the file's own mode is what counts.
    if (mode !== undefined) await handle.chmod(mode)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A system may write a part only, without an error, when the disk is nearly full: the next call then fails. */
async function writeWhole(handle: FileHandle, content: Uint8Array): Promise<void> {
  let at = 0
  while (at < content.length) {
    const {bytesWritten} = await handle.write(content, at, content.length - at)
    if (bytesWritten === 0) throw Object.assign(new Error('short write'), {code: 'ENOSPC'})
    at += bytesWritten
  }
}

async function holds(file: string, expected: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(file)).equals(expected)
  } catch {
    return false
  }
}

/** On Windows a virus scanner or a synchronising folder holds a file for a moment: up to a second is waited. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  const waits = process.platform === 'win32' ? [20, 60, 150, 300, 470] : []
  for (const wait of waits) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error
      await sleep(wait)
    }
  }
  await rename(from, to)
}

/** Makes the rename itself last; not every system lets a folder be opened. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The content is safe either way; only the moment of the rename is not.
  }
}

/** `.svar.md.hearing-1234-9f86d081.tmp`: the file that it is for, and the process that writes it. */
function temporaryName(target: string): string {
  const unique = randomBytes(4).toString('hex')
  return join(dirname(target), `.${shortName(target)}.hearing-${process.pid}-${unique}.tmp`)
}

/** File systems allow 255 bytes a name; the rest of the temporary name needs forty of them. */
function shortName(target: string): string {
  return basename(target).slice(0, 50).toWellFormed()
}

async function removeLeftovers(target: string): Promise<void> {
  const start = `.${shortName(target)}.hearing-`
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    if (!name.startsWith(start) || !name.endsWith('.tmp')) continue
    const id = /^(\d+)-/u.exec(name.slice(start.length))?.[1]
    if (id === undefined || isRunning(Number(id))) continue
    await unlink(join(dirname(target), name)).catch(() => undefined)
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'UNKNOWN'
}
