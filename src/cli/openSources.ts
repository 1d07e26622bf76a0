import {resolve} from 'node:path'
import {findHearingFile} from '../host/findHearingFile.ts'
import {readHearing} from '../host/readHearing.ts'
import {CannotWork} from './cannotWork.ts'
import {chooseReader} from './chooseReader.ts'
import type {CommandContext, CommonOptions} from './commandContext.ts'
import type {NamedSource} from './findInSources.ts'
import {openSource} from './openSource.ts'
import {reasonOf} from './reasonOf.ts'
import {writeText} from './writeText.ts'

export interface SourceOptions extends CommonOptions {
  readonly source?: readonly string[]
}

/** The sources to search: those named outright, else all of the nearest hearing that can be read. */
export async function openSources(
  context: CommandContext,
  options: SourceOptions,
): Promise<readonly NamedSource[]> {
  const files = options.source ?? []
  if (files.length === 0) return hearingSources(context, options)
  const opened: NamedSource[] = []
  for (const file of files) {
    const {source} = await openSource(context, file, options)
    opened.push({source, names: [file, source.file]})
  }
  return opened
}

async function hearingSources(
  context: CommandContext,
  options: SourceOptions,
): Promise<readonly NamedSource[]> {
  const {config} = options
  const {cwd, texts} = context
  const hearingFile = config === undefined ? await findHearingFile(cwd) : resolve(cwd, config)
  if (hearingFile === undefined) {
    throw new CannotWork(
      'there is no hearing.yaml here, and no source is named.',
      {},
      'Name the files to search: --source FILE',
    )
  }
  const read = await readHearing({
    hearingFile,
    cwd,
    responses: [],
    readSource: chooseReader(context, options),
  })
  if (read.kind === 'unreadable') {
    const reason = reasonOf(read.reason, texts)
    throw new CannotWork('{file} could not be read: {reason}.', {file: read.file, reason})
  }
  const named: NamedSource[] = []
  for (const {entry, state} of read.hearing.sources) {
    if (state.kind === 'read') {
      const {source} = state
      named.push({source, names: [entry.key, source.file, entry.path ?? entry.key]})
    } else if (state.kind !== 'noFile') {
      const line = context.say('The source {key} was not searched: it could not be read.', {
        key: entry.key,
      })
      await writeText(context.stderr, `${line}\n`)
    }
  }
  return named
}
