import {basename, dirname} from 'node:path'
import {files} from './files.ts'

/**
 * The name of another file in the same folder that is the same name on many machines: only capitals differ, or
 * whether `å` is one character or `a` with a ring. `undefined` where there is none. Never throws.
 */
export async function findNameTwin(path: string): Promise<string | undefined> {
  const own = basename(path)
  const names = await files.names(dirname(path)).catch((): string[] => [])
  return names.find((name) => name !== own && fold(name) === fold(own))
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
