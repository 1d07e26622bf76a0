import type {ReadResult} from '../core/model/source.ts'
import {readSource as readAnew} from '../core/sources/readSource.ts'
import {sourceSizeLimit} from '../core/sources/sourceSizeLimit.ts'
import type {ReadSource} from './cachingReader.ts'
import type {FileContent} from './readFileSafely.ts'
import {readingDisk} from './readingDisk.ts'
import {sha256} from './sha256.ts'

/** A source that the user named outright, with the hash of its bytes. */
export type SourceFile =
  | {readonly kind: 'content'; readonly result: ReadResult; readonly sha256: string}
  | Exclude<FileContent, {readonly kind: 'read'}>

/**
 * Reads a document that was named on the command line: it may lie anywhere, but must be an ordinary file.
 * `file` is its name in the result. Never throws.
 */
export async function readSourceFile(
  path: string,
  file: string,
  encoding?: string,
  readSource: ReadSource = readAnew,
): Promise<SourceFile> {
  const content = await readingDisk()(path, sourceSizeLimit)
  if (content.kind !== 'read') return content
  const {bytes} = content
  const result = await readSource({file, bytes, ...(encoding === undefined ? {} : {encoding})})
  return {kind: 'content', result, sha256: await sha256(bytes)}
}
