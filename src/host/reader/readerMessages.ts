import type {ReaderLimits} from './readerLimits.ts'

/** What the reader process is told to do; the document itself comes by its standard input. */
export interface ReadOrder {
  readonly kind: 'read'
  /** How many bytes the document has. */
  readonly size: number
  readonly file: string
  readonly encoding?: string
  readonly limits: ReaderLimits
  /** Pages to read; the rest is left out as if the time were up. */
  readonly pages?: number
  /** Whether to work out what searching the document needs. */
  readonly isKept?: boolean
}

/** What the reader process answers. */
export type ReaderAnswer =
  /** It has started and waits for its order. */
  | {readonly kind: 'ready'}
  | {readonly kind: 'progress'; readonly done: number; readonly total: number}
  /** A `ReadResult`, serialised by `node:v8`. */
  | {readonly kind: 'result'; readonly bytes: Uint8Array}

/** What the watchdog writes to standard error before it ends its process; `, 3 of 12 pages` comes after it. */
export const watchdogWords = {
  timeout: 'hearing-response reader: out of time',
  outOfMemory: 'hearing-response reader: out of memory',
} as const

/** A message of unknown origin as an answer; `undefined` for anything else. */
export function readAnswer(message: unknown): ReaderAnswer | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined
  if (message.kind === 'ready') return {kind: 'ready'}
  if (message.kind === 'progress' && 'done' in message && 'total' in message) {
    const {done, total} = message
    return isCount(done) && isCount(total) ? {kind: 'progress', done, total} : undefined
  }
  if (message.kind === 'result' && 'bytes' in message && message.bytes instanceof Uint8Array) {
    return {kind: 'result', bytes: message.bytes}
  }
  return undefined
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
