import {join} from 'node:path'
import {files} from '../host/files.ts'
import {hearingFileIn} from '../host/findHearingFile.ts'

/** Hearings lie side by side in a folder, not deep in a tree. */
const DEEPEST = 4

/** The hearing files in the folders below one that has none, in alphabetical order. */
export async function findHearingsBelow(folder: string, depth = 1): Promise<readonly string[]> {
  const entries = await files.entries(folder).catch(() => [])
  const folders = entries
    .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/u.test(entry.name))
    .map(({name}) => join(folder, name))
    .sort((a, b) => (a < b ? -1 : 1))
  const found: string[] = []
  for (const each of folders) {
    const own = await hearingFileIn(each)
    if (own !== undefined) found.push(own)
    else if (depth < DEEPEST) found.push(...(await findHearingsBelow(each, depth + 1)))
  }
  return found
}
