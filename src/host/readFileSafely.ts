import {constants} from 'node:fs'
import {files} from './files.ts'

/** What came of reading a file. `code` is the system's: `EACCES`, `EIO` … */
export type FileContent =
  | {readonly kind: 'read'; readonly bytes: Uint8Array}
  | {readonly kind: 'missing'}
  | {readonly kind: 'notAFile'}
  | {readonly kind: 'tooLarge'; readonly size: number}
  | {readonly kind: 'failed'; readonly code: string}

/**
 * Reads an ordinary file of at most `limit` bytes. What is a folder, a pipe, a device or a symbolic link
 * is not opened: a pipe without a writer would be waited for, and `/dev/zero` has no end. What changed its nature
 * between the look and the opening is told by the open file itself. Links are for the caller to resolve. Never throws.
 */
export async function readFileSafely(path: string, limit: number): Promise<FileContent> {
  try {
    const seen = await files.lstat(path)
    if (!seen.isFile()) return {kind: 'notAFile'}
    if (seen.size > limit) return {kind: 'tooLarge', size: seen.size}
    const flags = constants.O_RDONLY | flag('O_NONBLOCK') | flag('O_NOFOLLOW')
    const file = await files.open(path, flags)
    try {
      return await readOpen(file, limit)
    } finally {
      await files.close(file)
    }
  } catch (error) {
    const code = systemCodeOf(error)
    return code === 'ENOENT' || code === 'ENOTDIR' ? {kind: 'missing'} : {kind: 'failed', code}
  }
}

/** Somebody wrote to the file while it was read: half of it may be of the old document, half of the new. */
const CHANGED = 'EBUSY'

async function readOpen(file: number, limit: number): Promise<FileContent> {
  const state = await files.statOpen(file)
  if (!state.isFile()) return {kind: 'notAFile'}
  if (state.size > limit) return {kind: 'tooLarge', size: state.size}
  // One byte more than it should have shows a file that grew while it was read.
  let bytes = new Uint8Array(state.size + 1)
  let length = 0
  for (;;) {
    const count = await files.read(file, bytes, length)
    if (count === 0) {
      const {mtimeMs, size} = await files.statOpen(file)
      const isSame = mtimeMs === state.mtimeMs && size === state.size
      return isSame
        ? {kind: 'read', bytes: bytes.subarray(0, length)}
        : {kind: 'failed', code: CHANGED}
    }
    length += count
    if (length > limit) return {kind: 'tooLarge', size: length}
    if (length === bytes.length) {
      const larger = new Uint8Array(Math.min(bytes.length * 2, limit + 1))
      larger.set(bytes)
      bytes = larger
    }
  }
}

/** Windows has neither flag; there is no such thing as a pipe among its files. */
function flag(name: 'O_NONBLOCK' | 'O_NOFOLLOW'): number {
  const flags: Partial<Record<string, number>> = constants
  return flags[name] ?? 0
}

/** The system's code of an error, `UNKNOWN` where it has none. */
export function systemCodeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'UNKNOWN'
}
