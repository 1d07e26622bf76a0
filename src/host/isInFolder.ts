import {sep} from 'node:path'

/**
 * Whether an absolute path is that of a folder, or lies in it or below it. `/høring/budget-2` does not lie in
 * `/høring/budget`, though it begins with the same letters.
 */
export function isInFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
