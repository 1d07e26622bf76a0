import type {Writable} from 'node:stream'

/** All that a run gets from the process that it is in; a test gives its own. */
export interface Invocation {
  /** Without the program's own name. */
  readonly args: readonly string[]
  /** The working directory, absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  /** The day of the check in local time, `2026-03-31`. */
  readonly today: string
}

export type OutputStream = Writable & {readonly isTTY?: boolean; readonly columns?: number}
