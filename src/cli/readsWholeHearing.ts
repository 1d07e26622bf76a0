import {resolve} from 'node:path'
import {files} from '../host/files.ts'
import {findResponses} from '../host/findResponses.ts'
import type {LoadedHearing} from './loadHearings.ts'

/**
 * Whether all responses of a hearing were read. Only then can it be said that a source is used by none
 * of them.
 */
export async function readsWholeHearing({hearing, named}: LoadedHearing): Promise<boolean> {
  if (named === undefined) return true
  const {folder, project} = hearing
  const read = new Set(named)
  for (const {path} of project.sources) if (path !== undefined) read.add(resolve(folder, path))
  const own = await Promise.all(
    (project.hearing.responses ?? ['.']).map((path) => responsesAt(resolve(folder, path))),
  )
  return own.flat().every((path) => read.has(path))
}

async function responsesAt(path: string): Promise<readonly string[]> {
  const state = await files.stat(path).catch(() => undefined)
  return state?.isDirectory() === true ? findResponses(path) : [path]
}
