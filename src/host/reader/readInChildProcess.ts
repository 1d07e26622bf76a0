import type {Arguments} from '../../core/model/problem.ts'
import type {ReadResult} from '../../core/model/source.ts'
import type {SourceInput} from '../../core/sources/sourceReader.ts'
import {readerLimits, timeFor, type ReaderLimits} from './readerLimits.ts'
import {readerPrograms} from './readerPrograms.ts'
import {runReader, type FailedReading, type ReaderRun} from './runReader.ts'

export interface ChildOptions {
  readonly limits?: ReaderLimits
  /** The program of the process, where it is not the one that reads documents. */
  readonly program?: string
  /** Ends the process at once; the result is then of no use. */
  readonly signal?: AbortSignal
}

/**
 * Reads a document in a process of its own, so that nothing in it can harm the one that asks: not a loop without
 * an end, nor a hunger for memory, nor a crash. Such a document is `unreadable`, with the reason: `timeout`,
 * `outOfMemory` or `crashed`. Where the reader had come past some pages by then, these (half of them, where memory
 * was short) are read once more, in a new process, and given with the warning `source/partly-read`.
 *
 * The process gets the document by a pipe, and no environment; where Node can hold it to that, it may not write
 * files, start programs or read anything but its own code. Where `shouldStop` or the signal says so, it is ended
 * and the result is `failed`. Never rejects.
 */
export async function readInChildProcess(
  input: SourceInput,
  options: ChildOptions = {},
): Promise<ReadResult> {
  const {limits = readerLimits, program = readerPrograms.reader, signal} = options
  const run: ReaderRun = {limits, program, confined: true, ...(signal && {signal})}
  const strict = await runReader(input, run)
  // An old Node, or an editor's own, may not know the options that confine it.
  const end =
    strict.kind === 'notStarted' ? await runReader(input, {...run, confined: false}) : strict
  switch (end.kind) {
    case 'result':
      return end.result
    case 'notStarted':
    case 'stopped':
      return {kind: 'unreadable', messageId: 'failed', args: {file: input.file}}
    case 'failed': {
      const pages = pagesToSave(end)
      const saved = pages > 0 ? await runReader(input, {...run, pages}) : undefined
      if (saved?.kind === 'result' && saved.result.kind === 'read') return saved.result
      return {kind: 'unreadable', messageId: end.reason, args: argsFor(end, input, limits)}
    }
  }
}

/** Where there was not enough memory for the pages that were read, there is for fewer. */
function pagesToSave({reason, pages}: FailedReading): number {
  return reason === 'outOfMemory' ? Math.floor(pages / 2) : pages
}

function argsFor(
  {reason, total}: FailedReading,
  {file}: SourceInput,
  limits: ReaderLimits,
): Arguments {
  switch (reason) {
    case 'timeout':
      return {file, seconds: Math.round(timeFor(limits, total) / 1000)}
    case 'outOfMemory':
      return {file, limit: limits.megabytes}
    case 'crashed':
      return {file}
  }
}
