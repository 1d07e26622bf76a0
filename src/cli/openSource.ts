import {resolve} from 'node:path'
import type {Source} from '../core/model/source.ts'
import {sourceUnreadable} from '../core/rules/source/unreadable.ts'
import {fileNames} from '../host/fileNames.ts'
import {readSourceFile} from '../host/readSourceFile.ts'
import {CannotWork} from './cannotWork.ts'
import {chooseReader} from './chooseReader.ts'
import type {CommandContext, CommonOptions} from './commandContext.ts'
import {reasonOf} from './reasonOf.ts'

export interface OpenedSource {
  readonly source: Source
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
}

/** Reads a source that was named outright; one that cannot be read ends the work. */
export async function openSource(
  {cwd, env, texts}: Pick<CommandContext, 'cwd' | 'env' | 'texts'>,
  file: string,
  options: Pick<CommonOptions, 'cache'>,
  encoding?: string,
): Promise<OpenedSource> {
  const path = resolve(cwd, file)
  const name = fileNames(cwd).nameOf(path)
  const read = await readSourceFile(path, name, encoding, chooseReader({env}, options))
  if (read.kind !== 'content') {
    throw new CannotWork('{file} could not be read: {reason}.', {
      file: name,
      reason: reasonOf(read, texts),
    })
  }
  const {result, sha256} = read
  if (result.kind === 'read') return {source: result.source, sha256}
  const english = sourceUnreadable.messages[result.messageId] ?? '{file} could not be read.'
  throw new CannotWork(english, {file: name, key: name, ...result.args})
}
