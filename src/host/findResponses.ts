import type {Dirent} from 'node:fs'
import {join} from 'node:path'
import {files} from './files.ts'
import {hearingFileNames} from './findHearingFile.ts'

/** Deeper folders are not looked into. */
const DEEPEST = 20
/** More files than this are no hearing; the rest is left out. */
const MOST = 20000

/**
 * The Markdown files in a folder and below it that may be responses, as absolute paths in alphabetical order.
 * Left out: `README`s, hidden files and folders, `node_modules`, links, and folders that have a hearing
 * file of their own. Which of them are sources is for the caller to say. Never throws.
 */
export async function findResponses(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  await collect(folder, 0, found)
  return found.sort((one, other) => (one < other ? -1 : 1))
}

async function collect(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await files.entries(folder).catch((): Dirent[] => [])
  const isNested = depth > 0 && entries.some(({name}) => hearingFileNames.includes(name))
  if (isNested || depth > DEEPEST) return
  for (const entry of entries) {
    if (found.length >= MOST) return
    if (isLeftOut(entry.name)) continue
    if (entry.isDirectory()) await collect(join(folder, entry.name), depth + 1, found)
    else if (entry.isFile() && isResponseName(entry.name)) found.push(join(folder, entry.name))
  }
}

/**
 * Whether a file that need not be there would be one of them, by its path from the folder. Files outside the folder
 * are: they are asked about where they name the hearing themselves.
 */
export function mayBeResponse(path: string): boolean {
  const folders = path.split(/[\\/]/u)
  const name = folders.pop() ?? ''
  return isResponseName(name) && (folders[0] === '..' || !folders.some(isLeftOut))
}

function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

function isResponseName(name: string): boolean {
  return /\.(?:md|markdown)$/iu.test(name) && !/^(?:readme|læsmig|laesmig)(?:\.|$)/iu.test(name)
}
