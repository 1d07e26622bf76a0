import {isAbsolute, join, relative, sep} from 'node:path'
import {files} from './files.ts'
import {systemCodeOf} from './readFileSafely.ts'

/** Where a path inside a folder leads on the disk. */
export type Location =
  /** `path` is free of links. */
  | {readonly kind: 'inside'; readonly path: string}
  | {readonly kind: 'missing'}
  /** A symbolic link leads out of the folder. */
  | {readonly kind: 'outside'}
  | {readonly kind: 'failed'; readonly code: string}

/**
 * Follows a path below a folder to the file itself, without opening it, and tells whether that file is in
 * the folder too. The folder may itself be reached through a link. `path` is relative, with `/`, and must have been
 * judged by its letters before (`judgeSourcePath`): on Windows a name such as `//host/share` must not come here.
 *
 * Where no file has the name as written, one is taken whose name is made of the same letters: a Mac, and
 * what was zipped on one, writes `å` as `a` with a ring, and nobody can see or type the difference.
 */
export async function locateInside(folder: string, path: string): Promise<Location> {
  try {
    const root = await files.realpath(folder)
    const target = await realPathOf(root, path)
    if (target === undefined) return {kind: 'missing'}
    return isInside(root, target) ? {kind: 'inside', path: target} : {kind: 'outside'}
  } catch (error) {
    const code = systemCodeOf(error)
    return isAbsence(code) ? {kind: 'missing'} : {kind: 'failed', code}
  }
}

/** Whether a path is the folder or below it; both free of links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function realPathOf(root: string, path: string): Promise<string | undefined> {
  try {
    return await files.realpath(join(root, path))
  } catch (error) {
    if (!isAbsence(systemCodeOf(error))) throw error
    const other = await otherSpelling(root, path)
    return other === undefined ? undefined : await files.realpath(other)
  }
}

function isAbsence(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Goes down the path name by name, each as written or in the one other spelling that is there. */
async function otherSpelling(root: string, path: string): Promise<string | undefined> {
  if (path.normalize('NFD') === path.normalize('NFC')) return undefined
  let at = root
  for (const name of path.split('/')) {
    const here = await files.realpath(at)
    if (!isInside(root, here)) return undefined
    const names = await files.names(here)
    const found = names.filter((each) => each.normalize('NFC') === name.normalize('NFC'))
    const chosen = found.includes(name) ? name : found.length === 1 ? found[0] : undefined
    if (chosen === undefined) return undefined
    at = join(here, chosen)
  }
  return at
}
