import {relative, sep} from 'node:path'
import {findFilesBelow} from './findFilesBelow.ts'

/** What a document may be called; its content decides whether it can be read. */
const NAME = /\.(?:pdf|docx|odt|html?|txt|md)$/iu

/**
 * The files in a hearing's folder and below it that may be sources by their names, as paths from the folder with `/`,
 * in alphabetical order. Hidden files, links and folders with a hearing of their own are left out. Never throws.
 *
 * @example await findDocuments('/budget') // ['kilder/notat.pdf', 'svar.md']
 */
export async function findDocuments(folder: string): Promise<readonly string[]> {
  const found = await findFilesBelow(folder, (name) => NAME.test(name))
  return found.map((path) => relative(folder, path).split(sep).join('/'))
}
