import {rm} from 'node:fs/promises'
import {allRules} from '../../core/rules/allRules.ts'
import {cacheFolder} from '../../host/cacheFolder.ts'
import {fileNames} from '../../host/fileNames.ts'
import {systemCodeOf} from '../../host/readFileSafely.ts'
import {buildSourceList, type ReadingFacts} from '../../output/buildSourceList.ts'
import {formatSourceListJson, formatSourceListText} from '../../output/formatSourceList.ts'
import {CannotWork} from '../cannotWork.ts'
import {chooseFormat} from '../chooseFormat.ts'
import {choosePalette} from '../colours.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {loadHearings} from '../loadHearings.ts'
import {createProgress} from '../progress.ts'
import {systemReason} from '../systemReason.ts'
import {writeResult} from '../writeResult.ts'
import {writeText} from '../writeText.ts'

export interface SourcesOptions extends CommonOptions {
  readonly clearCache?: boolean
}

/** `sources [FOLDER]`: each source with how it was read; or the cache of sources made empty. */
export async function sources(
  context: CommandContext,
  paths: readonly string[],
  options: SourcesOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json'])
  if (options.clearCache === true) return clearCache(context)
  const progress = createProgress(context)
  const readings = new Map<string, ReadingFacts>()
  const loaded = await loadHearings(
    context,
    paths,
    {
      ...options,
      hashed: true,
      onRead: ({file}, milliseconds) => readings.set(file, {milliseconds}),
    },
    progress,
  )
  progress.end()
  const {texts} = context
  const listed = loaded.flatMap(({hearing}) =>
    buildSourceList({sources: hearing.sources, readings, rules: allRules, texts}),
  )
  const colour = options.color && options.output === undefined
  const palette = choosePalette(colour, context.stdout, context.env)
  const text =
    format === 'json' ? formatSourceListJson(listed) : formatSourceListText(listed, texts, palette)
  await writeResult(context, options.output, text)
  return exitCodes.fine
}

/** The folder is this program's own, and everything in it can be made anew. */
async function clearCache(context: CommandContext): Promise<ExitCode> {
  const folder = cacheFolder(context.env, process.platform)
  if (folder === undefined) {
    await writeText(context.stderr, `${context.say('There is no cache.')}\n`)
    return exitCodes.fine
  }
  const file = fileNames(context.cwd).nameOf(folder)
  try {
    await rm(folder, {recursive: true, force: true})
  } catch (error) {
    const reason = systemReason(systemCodeOf(error), context.texts)
    throw new CannotWork('{file} could not be written: {reason}.', {file, reason})
  }
  await writeText(
    context.stderr,
    `${context.say('The cache of sources is empty now: {file}', {file})}\n`,
  )
  return exitCodes.fine
}
