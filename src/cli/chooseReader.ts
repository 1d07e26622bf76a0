import {readSource} from '../core/sources/readSource.ts'
import {cacheFolder} from '../host/cacheFolder.ts'
import {cachingReader, type ReadSource} from '../host/cachingReader.ts'
import type {CommandContext, CommonOptions} from './commandContext.ts'

/** How sources are read: from the cache where they were read before, unless `--no-cache` says otherwise. */
export function chooseReader(
  {env}: Pick<CommandContext, 'env'>,
  {cache}: Pick<CommonOptions, 'cache'>,
): ReadSource {
  const folder = cache ? cacheFolder(env, process.platform) : undefined
  return folder === undefined ? readSource : cachingReader(folder)
}
