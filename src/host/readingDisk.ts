import {resolve} from 'node:path'
import {files} from './files.ts'
import {readFileSafely, systemCodeOf, type FileContent} from './readFileSafely.ts'

/** Reads a file by its absolute path, links followed. */
export type ReadFile = (path: string, limit: number) => Promise<FileContent>

/**
 * Reads files from the disk, but for those whose content is at hand: standard input, or an editor's buffer that
 * is not saved. `contents` goes by absolute paths.
 */
export function readingDisk(contents: ReadonlyMap<string, Uint8Array> = new Map()): ReadFile {
  return async (path, limit) => {
    const given = contents.get(resolve(path))
    if (given !== undefined) return {kind: 'read', bytes: given}
    try {
      return await readFileSafely(await files.realpath(path), limit)
    } catch (error) {
      const code = systemCodeOf(error)
      return code === 'ENOENT' || code === 'ENOTDIR' ? {kind: 'missing'} : {kind: 'failed', code}
    }
  }
}
