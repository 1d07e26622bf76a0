import {resolve} from 'node:path'
import {files} from '../host/files.ts'
import {hearingFileIn, findHearingFile} from '../host/findHearingFile.ts'
import {findResponses} from '../host/findResponses.ts'
import type {IsolationOptions} from '../host/reader/isolatingReader.ts'
import {readHearing, type HearingOnDisk} from '../host/readHearing.ts'
import {makeVisible} from '../output/makeVisible.ts'
import {CannotWork} from './cannotWork.ts'
import {chooseReader} from './chooseReader.ts'
import type {CommandContext, CommonOptions} from './commandContext.ts'
import {findHearingsBelow} from './findHearingsBelow.ts'
import type {Progress} from './progress.ts'
import {reasonOf} from './reasonOf.ts'
import {systemCode, systemReason} from './systemReason.ts'

/** A hearing, and whether all of its responses were asked for. */
export interface LoadedHearing {
  readonly hearing: HearingOnDisk
  /** The responses named on the command line; `undefined` for all that the hearing has. */
  readonly named: readonly string[] | undefined
}

export interface LoadOptions extends Pick<CommonOptions, 'config' | 'cache'> {
  /** Whether the hash of each source is wanted. */
  readonly hashed?: boolean
  /** Told of each source that was not in the cache. */
  readonly onRead?: IsolationOptions['onRead']
}

/** Text that does not come from the disk. */
export interface GivenText {
  /** The file that it is, or would be. */
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * Reads the hearings that the paths belong to; without paths the nearest. A path is a response, a folder, or a
 * hearing file. What is not there, or belongs to no hearing, ends the work.
 */
export async function loadHearings(
  context: CommandContext,
  paths: readonly string[],
  options: LoadOptions,
  progress: Progress,
  given?: GivenText,
): Promise<readonly LoadedHearing[]> {
  const wanted =
    given === undefined
      ? await findWanted(context, paths, options.config)
      : await findForText(context, given, options.config)
  const contents =
    given === undefined ? undefined : new Map([[resolve(context.cwd, given.file), given.bytes]])
  const loaded: LoadedHearing[] = []
  for (const [hearingFile, named] of wanted) {
    await progress.step('reading', loaded.length, wanted.size)
    const result = await readHearing({
      hearingFile,
      cwd: context.cwd,
      readSource: chooseReader(context, options, options.onRead),
      onProgress: (file, done, all) => {
        progress.page(file, done, all)
      },
      ...(named === undefined ? {} : {responses: named}),
      ...(options.hashed === undefined ? {} : {hashed: options.hashed}),
      ...(contents === undefined ? {} : {contents}),
    })
    if (result.kind === 'unreadable') {
      throw new CannotWork('{file} could not be read: {reason}.', {
        file: result.file,
        reason: reasonOf(result.reason, context.texts),
      })
    }
    loaded.push({hearing: result.hearing, named})
  }
  return loaded
}

/** Hearing files, and for each the responses that were asked for; `undefined` for all. */
type Wanted = Map<string, readonly string[] | undefined>

async function findForText(
  {cwd}: CommandContext,
  given: GivenText,
  config: string | undefined,
): Promise<Wanted> {
  const path = resolve(cwd, given.file)
  const hearingFile = config === undefined ? await findHearingFile(path) : resolve(cwd, config)
  if (hearingFile === undefined) throw noHearing(given.file)
  return new Map([[hearingFile, [path]]])
}

async function findWanted(
  context: CommandContext,
  paths: readonly string[],
  config: string | undefined,
): Promise<Wanted> {
  const wanted: Wanted = new Map()
  if (paths.length === 0) {
    const file =
      config === undefined ? await findHearingFile(context.cwd) : resolve(context.cwd, config)
    if (file === undefined) {
      throw new CannotWork(
        'there is no hearing.yaml in this folder, nor in one above.',
        {},
        'Start a new hearing with: hearing-response init',
      )
    }
    return wanted.set(file, undefined)
  }
  for (const path of paths) {
    for (const [file, responses] of await findForPath(context, path, config)) {
      const before = wanted.get(file)
      const all = responses === undefined || (wanted.has(file) && before === undefined)
      wanted.set(file, all ? undefined : [...new Set([...(before ?? []), ...responses])])
    }
  }
  return wanted
}

async function findForPath(
  {cwd, texts}: CommandContext,
  written: string,
  config: string | undefined,
): Promise<Wanted> {
  const path = resolve(cwd, written)
  const state = await files.stat(path).catch((error: unknown) => {
    const reason = systemReason(systemCode(error), texts)
    throw new CannotWork('{file} could not be read: {reason}.', {file: written, reason})
  })
  const isFolder = state.isDirectory()
  if (config !== undefined) {
    return new Map([[resolve(cwd, config), isFolder ? await findResponses(path) : [path]]])
  }
  if (!isFolder && /(?:^|[\\/])hearing\.(?:ya?ml|json)$/iu.test(written)) {
    return new Map([[path, undefined]])
  }
  const own = isFolder ? await hearingFileIn(path) : undefined
  if (own !== undefined) return new Map([[own, undefined]])
  const above = await findHearingFile(path)
  if (above !== undefined) return new Map([[above, isFolder ? await findResponses(path) : [path]]])
  const below = isFolder ? await findHearingsBelow(path) : []
  if (below.length === 0) throw noHearing(written)
  return new Map(below.map((file) => [file, undefined]))
}

function noHearing(path: string): CannotWork {
  return new CannotWork(
    'there is no hearing.yaml for {path}, neither in its folder nor in one above.',
    {path: makeVisible(path)},
    'Start a new hearing with: hearing-response init',
  )
}
