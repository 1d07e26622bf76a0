import {dirname, join, relative, sep} from 'node:path'
import type {SourceState} from '../core/model/linked.ts'
import type {SourceEntry} from '../core/model/project.ts'
import type {SourceWarning} from '../core/model/source.ts'
import {judgeSourcePath} from '../core/project/judgeSourcePath.ts'
import {sourceSizeLimit} from '../core/sources/sourceSizeLimit.ts'
import type {ReadSource} from './cachingReader.ts'
import type {FileNames} from './fileNames.ts'
import {findNameTwin} from './findNameTwin.ts'
import {findNearName} from './findNearName.ts'
import {locateInside} from './locateInside.ts'
import type {FileContent} from './readFileSafely.ts'
import type {ReadFile} from './readingDisk.ts'
import {sha256} from './sha256.ts'

/** What reading sources needs to know of its hearing. */
export interface SourceReading {
  /** The hearing's folder, absolute. */
  readonly folder: string
  readonly names: FileNames
  readonly read: ReadFile
  readonly readSource: ReadSource
  /** Whether the hash of each document is wanted. */
  readonly hashed?: boolean
  /** Told how far the reading of one source is: its name, and pages where it has them. */
  readonly onProgress?: (file: string, done: number, total: number) => void
  /** Asked again and again: where it says true, reading comes to an end, and what was not read is `failed`. */
  readonly shouldStop?: () => boolean
}

/**
 * Reads the file of a registered source. The path is judged by its letters before the system is asked anything,
 * and by where it leads before the file is opened; only an ordinary file inside the hearing's folder is read.
 * `Source.file` is the name by `names` of the path as registered, not of what a link in it leads to. Never throws.
 */
export async function readSourceState(
  entry: SourceEntry,
  reading: SourceReading,
): Promise<SourceState> {
  if (entry.file === undefined) return {kind: 'noFile'}
  if (entry.path === undefined) return refusedPath(entry, reading)
  const location = await locateInside(reading.folder, entry.path)
  if (location.kind === 'missing') return missing(reading.folder, entry.path)
  if (location.kind === 'outside') return {kind: 'outside', messageId: 'symbolicLink'}
  if (location.kind === 'failed') return unreadable('failed', {code: location.code})
  const content = await reading.read(location.path, sourceSizeLimit)
  if (content.kind !== 'read') return stateOf(content)
  const file = reading.names.nameOf(join(reading.folder, entry.path))
  const result = await reading.readSource({
    file,
    bytes: content.bytes,
    ...(entry.encoding === undefined ? {} : {encoding: entry.encoding}),
    onProgress: (done, total) => reading.onProgress?.(file, done, total),
    ...(reading.shouldStop === undefined ? {} : {shouldStop: reading.shouldStop}),
  })
  if (result.kind !== 'read') return result
  const twin = await findNameTwin(location.path)
  const warnings = twin === undefined ? [] : [collision(twin)]
  const source = {...result.source, warnings: [...warnings, ...result.source.warnings]}
  return {
    kind: 'read',
    source,
    ...(reading.hashed === true ? {sha256: await sha256(content.bytes)} : {}),
  }
}

async function missing(folder: string, path: string): Promise<SourceState> {
  const nearest = await findNearName(folder, path)
  return nearest === undefined ? {kind: 'missing'} : {kind: 'missing', nearest}
}

/** The entry names a file, and its path is absent because it leads nowhere that may be looked at. */
function refusedPath({file, place}: SourceEntry, {folder, names}: SourceReading): SourceState {
  const judged = judgeSourcePath(
    file?.value ?? '',
    relativeFolder(folder, names.pathOf(place.file)),
  )
  const messageId = judged.kind === 'outside' ? judged.messageId : 'outside'
  return {kind: 'outside', messageId}
}

/** The folder of a file, relative to the hearing's, with `/`; empty for the hearing's own. */
function relativeFolder(folder: string, file: string): string {
  return relative(folder, dirname(file)).split(sep).join('/')
}

function stateOf(content: Exclude<FileContent, {readonly kind: 'read'}>): SourceState {
  switch (content.kind) {
    case 'missing':
      return {kind: 'missing'}
    case 'notAFile':
      return unreadable('notAFile', {})
    case 'tooLarge':
      return unreadable('tooLarge', {
        size: Math.round(content.size / 1024 / 1024),
        limit: sourceSizeLimit / 1024 / 1024,
      })
    case 'failed':
      return unreadable('failed', {code: content.code})
  }
}

function unreadable(
  messageId: Extract<SourceState, {readonly kind: 'unreadable'}>['messageId'],
  args: SourceWarning['args'],
): SourceState {
  return {kind: 'unreadable', messageId, args}
}

function collision(other: string): SourceWarning {
  return {ruleId: 'source/name-collision', messageId: 'collision', args: {other}}
}
