import {basename, dirname, join} from 'node:path'
import type {Project} from '../core/model/project.ts'
import {lockFileName} from '../core/project/buildLock.ts'
import {buildProject} from '../core/project/buildProject.ts'
import {listProjectFiles} from '../core/project/listProjectFiles.ts'
import {decodeText} from '../core/text/decodeText.ts'
import type {FileNames} from './fileNames.ts'
import {locateInside} from './locateInside.ts'
import type {FileContent} from './readFileSafely.ts'
import type {ReadFile} from './readingDisk.ts'
import {renameProject} from './renameProject.ts'

/** Settings are small; what is larger is no settings file. */
const LARGEST = 5 * 1024 * 1024

export type ReadProject =
  {readonly kind: 'read'; readonly project: Project} | Exclude<FileContent, {readonly kind: 'read'}>

/**
 * Reads a hearing file, the files of proposals, sources and terms that it names, and its lock, all at once.
 * One of those that is missing, lies outside the folder or cannot be read is a problem in the project; only the
 * hearing file itself must be readable. Files are named as `names` says.
 */
export async function readProject(
  hearingFile: string,
  names: FileNames,
  read: ReadFile,
): Promise<ReadProject> {
  const content = await read(hearingFile, LARGEST)
  if (content.kind !== 'read') return content
  const folder = dirname(hearingFile)
  const file = basename(hearingFile)
  const text = decodeText(content.bytes).text
  const texts = new Map([[file, text]])
  const parts = await Promise.all(
    [...listProjectFiles(file, text), lockFileName].map(
      async (path) => [path, await readPart(folder, path, read)] as const,
    ),
  )
  for (const [path, part] of parts) if (part !== undefined) texts.set(path, part)
  const project = buildProject(file, texts)
  return {
    kind: 'read',
    project: renameProject(project, (each) => names.nameOf(join(folder, each))),
  }
}

async function readPart(folder: string, path: string, read: ReadFile): Promise<string | undefined> {
  const location = await locateInside(folder, path)
  if (location.kind !== 'inside') return undefined
  const content = await read(location.path, LARGEST)
  return content.kind === 'read' ? decodeText(content.bytes).text : undefined
}
