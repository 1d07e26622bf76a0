import {posix} from 'node:path'
import {files} from './files.ts'
import {locateInside} from './locateInside.ts'

/**
 * A file in the same folder that a path which leads nowhere was probably meant for: only capitals differ, or
 * else only the ending (`plan.pdf` where there is `plan.txt`). With `/`, relative to `folder` as `path` is;
 * `undefined` where there is none, where several are as near, or where the folder cannot be read. Never throws.
 */
export async function findNearName(folder: string, path: string): Promise<string | undefined> {
  const parent = posix.dirname(path)
  const location = await locateInside(folder, parent)
  if (location.kind !== 'inside') return undefined
  const names = await files.names(location.path).catch((): string[] => [])
  const wanted = fold(posix.basename(path))
  const same = names.filter((name) => fold(name) === wanted)
  const near = same.length > 0 ? same : names.filter((name) => stem(fold(name)) === stem(wanted))
  const [only] = near
  return only === undefined || near.length > 1 ? undefined : posix.join(parent, only)
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function stem(name: string): string {
  return posix.parse(name).name
}
