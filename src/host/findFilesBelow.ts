import type {Dirent} from 'node:fs'
import {join} from 'node:path'
import {files} from './files.ts'
import {hearingFileNames} from './findHearingFile.ts'

/** Deeper folders are not looked into. */
const DEEPEST = 20
/** More files than this are no hearing; the rest is left out. */
const MOST = 20000

/**
 * The files with certain names in a hearing's folder and below it, as absolute paths in alphabetical order. Left out:
 * hidden files and folders, `node_modules`, links, and folders that have a hearing file of their own. Never throws.
 */
export async function findFilesBelow(
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<readonly string[]> {
  const found: string[] = []
  await collect(folder, 0, isWanted, found)
  return found.sort((one, other) => (one < other ? -1 : 1))
}

async function collect(
  folder: string,
  depth: number,
  isWanted: (name: string) => boolean,
  found: string[],
): Promise<void> {
  const entries = await files.entries(folder).catch((): Dirent[] => [])
  const isNested = depth > 0 && entries.some(({name}) => hearingFileNames.includes(name))
  if (isNested || depth > DEEPEST) return
  for (const entry of entries) {
    if (found.length >= MOST) return
    if (isLeftOut(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await collect(path, depth + 1, isWanted, found)
    else if (entry.isFile() && isWanted(entry.name)) found.push(path)
  }
}

/** Whether files and folders of this name are never looked at. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
