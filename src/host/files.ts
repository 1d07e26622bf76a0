import {
  close,
  closeSync,
  fstat,
  fstatSync,
  lstat,
  lstatSync,
  open,
  openSync,
  read,
  readdir,
  readdirSync,
  readFile,
  readFileSync,
  readSync,
  realpath,
  realpathSync,
  stat,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs'

let isWaiting = false

/**
 * Whether the program waits for the files that it asks for from now on. That takes a fraction of the processor time,
 * where it has nothing else to do; a language server must go on answering.
 */
export function waitForFiles(wait: boolean): void {
  isWaiting = wait
}

/**
 * Looking at and reading files, as `node:fs/promises` does it. That module is not used since it brings an editor for
 * lines and much else, and takes longer to load than a hearing to read.
 */
export const files = {
  stat: (path: string): Promise<Stats> =>
    ask(
      () => statSync(path),
      (done) => {
        stat(path, done)
      },
    ),
  /** Of a link itself. */
  lstat: (path: string): Promise<Stats> =>
    ask(
      () => lstatSync(path),
      (done) => {
        lstat(path, done)
      },
    ),
  realpath: (path: string): Promise<string> =>
    ask(
      () => realpathSync.native(path),
      (done) => {
        realpath.native(path, done)
      },
    ),
  /** The names in a folder. */
  names: (folder: string): Promise<string[]> =>
    ask(
      () => readdirSync(folder),
      (done) => {
        readdir(folder, done)
      },
    ),
  /** The names in a folder, with what they are. */
  entries: (folder: string): Promise<Dirent[]> =>
    ask(
      () => readdirSync(folder, {withFileTypes: true}),
      (done) => {
        readdir(folder, {withFileTypes: true}, done)
      },
    ),
  readFile: (path: string): Promise<Buffer> =>
    ask(
      () => readFileSync(path),
      (done) => {
        readFile(path, done)
      },
    ),
  /** A number for the open file; `close` must follow. */
  open: (path: string, flags: number): Promise<number> =>
    ask(
      () => openSync(path, flags),
      (done) => {
        open(path, flags, done)
      },
    ),
  statOpen: (file: number): Promise<Stats> =>
    ask(
      () => fstatSync(file),
      (done) => {
        fstat(file, done)
      },
    ),
  /** Reads on into the bytes, from an index in them to their end; gives how many came, none at the file's end. */
  read: (file: number, bytes: Uint8Array, from: number): Promise<number> =>
    ask(
      () => readSync(file, bytes, from, bytes.length - from, null),
      (done) => {
        read(file, bytes, from, bytes.length - from, null, done)
      },
    ),
  close: (file: number): Promise<undefined> =>
    ask(
      () => {
        closeSync(file)
        return undefined
      },
      (done) => {
        close(file, (error) => {
          done(error, undefined)
        })
      },
    ),
}

type Done<Result> = (error: Error | null | undefined, result: Result) => void

function ask<Result>(now: () => Result, later: (done: Done<Result>) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (isWaiting) {
      resolve(now())
      return
    }
    later((error, result) => {
      if (error) reject(error)
      else resolve(result)
    })
  })
}
