import {isAbsolute, join, relative, resolve, sep} from 'node:path'

/** How files are called in everything that goes into `core` and comes out of it. */
export interface FileNames {
  /** The name of a file on the disk: relative to the working directory, with `/`. */
  nameOf(path: string): string
  /** The absolute path of a name. */
  pathOf(name: string): string
}

/**
 * Files are named relative to the working directory, with `/`, whatever the system writes: `svar/svar.md`,
 * `../hearing.yaml`. A file that no relative path leads to (another drive) keeps its absolute path, with `/`.
 */
export function fileNames(cwd: string): FileNames {
  const known = new Map<string, string>()
  return {
    nameOf(path) {
      const name = known.get(path) ?? nameIn(cwd, path)
      known.set(path, name)
      return name
    },
    pathOf: (name) => (isAbsolute(name) ? resolve(name) : join(cwd, name)),
  }
}

function nameIn(cwd: string, path: string): string {
  const way = relative(cwd, resolve(cwd, path))
  const name = isAbsolute(way) ? path : way
  return sep === '/' ? name : name.split(sep).join('/')
}
