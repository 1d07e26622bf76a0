import {dirname, join, resolve} from 'node:path'
import {files} from './files.ts'
import {hearingOfResponse} from './hearingOfResponse.ts'

/** A hearing file's names, the first that is there counts. */
export const hearingFileNames: readonly string[] = ['hearing.yaml', 'hearing.yml', 'hearing.json']

/**
 * The hearing file that a response or folder belongs to, as an absolute path: the one that the response's front
 * matter names (`hearing: ../hearing.yaml`), else the nearest in its folder or one above.
 * `undefined` where there is none. `start` need not exist: then its folder counts. Never throws.
 * `text` is what an editor has of the response, in place of what the file holds.
 */
export async function findHearingFile(start: string, text?: string): Promise<string | undefined> {
  const path = resolve(start)
  const isFolder = await files.stat(path).then(
    (state) => state.isDirectory(),
    () => false,
  )
  if (isFolder) return nearest(path)
  const named = await hearingOfResponse(path, text)
  return named ?? (await nearest(dirname(path)))
}

async function nearest(from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = await hearingFileIn(folder)
    if (found !== undefined || dirname(folder) === folder) return found
  }
}

/** The hearing file in a folder, if it has one. */
export async function hearingFileIn(folder: string): Promise<string | undefined> {
  for (const name of hearingFileNames) {
    const path = join(folder, name)
    if (await isFile(path)) return path
  }
  return undefined
}

async function isFile(path: string): Promise<boolean> {
  return files.stat(path).then(
    (state) => state.isFile(),
    () => false,
  )
}
