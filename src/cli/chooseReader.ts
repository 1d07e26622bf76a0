import {cacheFolder} from '../host/cacheFolder.ts'
import {cachingReader, type ReadSource} from '../host/cachingReader.ts'
import {isolatingReader, type IsolationOptions} from '../host/reader/isolatingReader.ts'
import type {CommandContext, CommonOptions} from './commandContext.ts'

/**
 * How sources are read: from the cache where they were read before, unless `--no-cache` says otherwise; else
 * text at once, and documents in processes of their own. `onRead` is told of those that are read anew.
 */
export function chooseReader(
  {env}: Pick<CommandContext, 'env'>,
  {cache}: Pick<CommonOptions, 'cache'>,
  onRead?: IsolationOptions['onRead'],
): ReadSource {
  const read = isolatingReader(onRead === undefined ? {} : {onRead})
  const folder = cache ? cacheFolder(env, process.platform) : undefined
  return folder === undefined ? read : cachingReader(folder, read)
}
