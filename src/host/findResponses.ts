import {findFilesBelow, isLeftOut} from './findFilesBelow.ts'

/**
 * The Markdown files in a folder and below it that may be responses, as absolute paths in alphabetical order.
 * Left out: `README`s, and what `findFilesBelow` leaves out. Which of them are sources is for the caller to say.
 * Never throws.
 */
export function findResponses(folder: string): Promise<readonly string[]> {
  return findFilesBelow(folder, isResponseName)
}

/**
 * Whether a file that need not be there would be one of them, by its path from the folder. Files outside the folder
 * are: they are asked about where they name the hearing themselves.
 */
export function mayBeResponse(path: string): boolean {
  const folders = path.split(/[\\/]/u)
  const name = folders.pop() ?? ''
  return isResponseName(name) && (folders[0] === '..' || !folders.some(isLeftOut))
}

function isResponseName(name: string): boolean {
  return /\.(?:md|markdown)$/iu.test(name) && !/^(?:readme|læsmig|laesmig)(?:\.|$)/iu.test(name)
}
