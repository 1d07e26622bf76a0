import {dirname} from 'node:path'
import {findHearingFile} from '../host/findHearingFile.ts'
import {hearingNamedIn} from '../host/hearingOfResponse.ts'
import type {OpenDocument} from './openDocument.ts'

/**
 * The hearing file that an open document belongs to, as an absolute path: the one that its front matter names, as it
 * stands in the editor, else the nearest in its folder or one above. `undefined` for a document that is no file of
 * this machine, and where there is none.
 */
export async function findHome({
  path,
  text,
}: Pick<OpenDocument, 'path' | 'text'>): Promise<string | undefined> {
  if (path === undefined) return undefined
  const named = /\.(?:md|markdown)$/iu.test(path)
    ? await hearingNamedIn(text.text, path)
    : undefined
  return named ?? findHearingFile(dirname(path))
}
