import {basename, dirname, join} from 'node:path'

/** The files that the reader process is made of: beside the program that is shipped, or beside this source. */
export interface ReaderPrograms {
  /** What the process runs. */
  readonly reader: string
  /** What runs on its second thread. */
  readonly watchdog: string
  /** The only folder that the process may read in. */
  readonly folder: string
}

const here = import.meta.dirname

/** Whether this file is the source, and not part of a program that is shipped. */
export const isFromSource = basename(here) === 'reader' && basename(dirname(here)) === 'host'

export const readerPrograms: ReaderPrograms = programsIn(here)

function programsIn(folder: string): ReaderPrograms {
  if (isFromSource) {
    return {
      reader: join(folder, 'readerProcess.ts'),
      watchdog: join(folder, 'readerWatchdog.ts'),
      folder: join(folder, '..', '..', '..'),
    }
  }
  return {
    reader: join(folder, 'reader.cjs'),
    watchdog: join(folder, 'watchdog.cjs'),
    folder,
  }
}
