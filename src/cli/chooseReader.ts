import {cacheFolder} from '../host/cacheFolder.ts'
import {cachingReader, type ReadSource} from '../host/cachingReader.ts'
import {isolatingReader} from '../host/reader/isolatingReader.ts'
import type {CommandContext, CommonOptions} from './commandContext.ts'

/**
 * How sources are read: from the cache where they were read before, unless `--no-cache` says otherwise; else
 * text at once, and documents in processes of their own.
 */
export function chooseReader(
  {env}: Pick<CommandContext, 'env'>,
  {cache}: Pick<CommonOptions, 'cache'>,
): ReadSource {
  const read = isolatingReader()
  const folder = cache ? cacheFolder(env, process.platform) : undefined
  return folder === undefined ? read : cachingReader(folder, read)
}
