import {dirname, resolve} from 'node:path'
import type {LinkedSource} from '../core/model/linked.ts'
import type {Project} from '../core/model/project.ts'
import {readSource as readAnew} from '../core/sources/readSource.ts'
import type {ReadSource} from './cachingReader.ts'
import {fileNames, type FileNames} from './fileNames.ts'
import {files} from './files.ts'
import {findResponses} from './findResponses.ts'
import {hearingNamedIn} from './hearingOfResponse.ts'
import {locateInside} from './locateInside.ts'
import type {FileContent} from './readFileSafely.ts'
import {readingDisk, type ReadFile} from './readingDisk.ts'
import {readProject} from './readProject.ts'
import {readResponse, type ResponseOnDisk, type UnreadResponse} from './readResponse.ts'
import {readSourceState, type SourceReading} from './readSourceState.ts'

export interface HearingOptions {
  /** `hearing.yaml`, as `findHearingFile` found it or the user named it. */
  readonly hearingFile: string
  /** What file names in the result are relative to. */
  readonly cwd: string
  /** The responses to read; without them all that belong to the hearing. Relative to `cwd` or absolute. */
  readonly responses?: readonly string[]
  /** The content of files that is at hand (standard input, unsaved buffers), by absolute path. */
  readonly contents?: ReadonlyMap<string, Uint8Array>
  /** How sources are read; without it every one anew. */
  readonly readSource?: ReadSource
  /** Whether the hash of each source is wanted; it is given anyway where there is a lock to hold it against. */
  readonly hashed?: boolean
  /** Told how far the reading of one source is: its name, and pages where it has them. */
  readonly onProgress?: SourceReading['onProgress']
  /** Asked again and again: where it says true, reading comes to an end, and what was not read is `failed`. */
  readonly shouldStop?: () => boolean
}

/** A hearing as it lies on the disk: what `linkHearing` needs, and what writing back needs. */
export interface HearingOnDisk {
  /** Its folder, absolute. */
  readonly folder: string
  /** Files in it are named relative to `cwd`; `SourceEntry.path` is relative to the hearing's folder. */
  readonly project: Project
  /** As `project.sources`. */
  readonly sources: readonly LinkedSource[]
  readonly responses: readonly ResponseOnDisk[]
  /** Responses that were named, in the options or in the hearing file, and could not be read. */
  readonly unread: readonly UnreadResponse[]
  readonly names: FileNames
}

export type ReadHearing =
  | {readonly kind: 'read'; readonly hearing: HearingOnDisk}
  /** The hearing file itself could not be read. */
  | {readonly kind: 'unreadable'; readonly file: string; readonly reason: UnreadResponse['reason']}

/**
 * Reads a hearing: its settings, its sources and its responses. What cannot be read is in the result as such; only a
 * hearing file that cannot be read stops the rest. Files are read side by side; order is by registration for
 * sources and by name for responses, so that two runs give the same. Never throws.
 */
export async function readHearing(options: HearingOptions): Promise<ReadHearing> {
  const hearingFile = resolve(options.cwd, options.hearingFile)
  const names = fileNames(options.cwd)
  const read = readingDisk(options.contents)
  const {readSource = readAnew} = options
  const result = await readProject(hearingFile, names, read)
  if (result.kind !== 'read') {
    return {kind: 'unreadable', file: names.nameOf(hearingFile), reason: result}
  }
  const {project} = result
  const folder = dirname(hearingFile)
  const hashed = options.hashed === true || project.lock !== undefined
  const {onProgress, shouldStop} = options
  const reading: SourceReading = {
    folder,
    names,
    read,
    readSource,
    hashed,
    ...(onProgress === undefined ? {} : {onProgress}),
    ...(shouldStop === undefined ? {} : {shouldStop}),
  }
  const [sources, responses] = await Promise.all([
    Promise.all(
      project.sources.map(async (entry): Promise<LinkedSource> => {
        return {entry, state: await readSourceState(entry, reading)}
      }),
    ),
    readResponses(options, {hearingFile, folder, project, names, read}),
  ])
  return {kind: 'read', hearing: {folder, project, sources, names, ...responses}}
}

interface Reading {
  readonly hearingFile: string
  readonly folder: string
  readonly project: Project
  readonly names: FileNames
  readonly read: ReadFile
}

async function readResponses(
  {responses, cwd}: HearingOptions,
  reading: Reading,
): Promise<Pick<HearingOnDisk, 'responses' | 'unread'>> {
  const {project, names, read} = reading
  const wanted = responses?.map((path) => resolve(cwd, path))
  const found = wanted === undefined ? await ownResponses(reading) : {paths: wanted, unread: []}
  const all = await Promise.all(found.paths.map((path) => readResponse(path, project, names, read)))
  const named = wanted !== undefined || project.hearing.responses !== undefined
  const kept = await Promise.all(
    all.map(async (each) => named || (await belongsHere(each, reading.hearingFile))),
  )
  const own = all.filter((_, at) => kept[at] === true)
  return {
    responses: own.filter((each) => 'response' in each),
    unread: [...found.unread, ...own.filter((each) => 'reason' in each)],
  }
}

/** A response in the folder may name another hearing in its front matter. */
async function belongsHere(
  each: ResponseOnDisk | UnreadResponse,
  hearingFile: string,
): Promise<boolean> {
  if (!('response' in each)) return true
  const named = await hearingNamedIn(each.response.text, each.path)
  return named === undefined || (await isSameFile(named, hearingFile))
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => files.stat(path).catch(() => undefined)),
  )
  if (first === undefined || second === undefined) return one === other
  return first.dev === second.dev && first.ino === second.ino
}

interface FoundResponses {
  readonly paths: readonly string[]
  readonly unread: readonly UnreadResponse[]
}

/** What the hearing file lists, else every Markdown file in its folder that is no source. */
async function ownResponses({folder, project, names}: Reading): Promise<FoundResponses> {
  const listed = project.hearing.responses
  const isSource = sourceTest(folder, project)
  if (listed === undefined) {
    return {paths: (await findResponses(folder)).filter((path) => !isSource(path)), unread: []}
  }
  const places = await Promise.all(listed.map((path) => placeOf(folder, path)))
  const paths = places.flatMap((place) => ('paths' in place ? place.paths : []))
  const unread = places.flatMap((place, at) => {
    const path = resolve(folder, listed[at] ?? '')
    return 'paths' in place ? [] : [{path, file: names.nameOf(path), reason: place}]
  })
  return {paths: [...new Set(paths)].filter((path) => !isSource(path)), unread}
}

type Absent = Exclude<FileContent, {readonly kind: 'read'}>

async function placeOf(
  folder: string,
  path: string,
): Promise<{readonly paths: readonly string[]} | Absent> {
  const location = await locateInside(folder, path)
  if (location.kind === 'failed') return location
  if (location.kind !== 'inside')
    return {kind: location.kind === 'missing' ? 'missing' : 'notAFile'}
  const own = resolve(folder, path)
  const state = await files.stat(location.path).catch(() => undefined)
  return {paths: state?.isDirectory() === true ? await findResponses(own) : [own]}
}

function sourceTest(folder: string, {sources}: Project): (path: string) => boolean {
  const paths = new Set(
    sources.flatMap(({path}) => (path === undefined ? [] : [fold(resolve(folder, path))])),
  )
  return (path) => paths.has(fold(path))
}

function fold(path: string): string {
  return path.normalize('NFC')
}
