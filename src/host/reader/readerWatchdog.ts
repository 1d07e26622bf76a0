import {writeSync} from 'node:fs'
import {parentPort, workerData} from 'node:worker_threads'
import {isTimeUp, type ReaderLimits} from './readerLimits.ts'
import {watchdogWords} from './readerMessages.ts'
import {timeSpent} from './timeSpent.ts'

// A thread of the reader process that ends the process when reading takes too long or too much memory. It has a
// thread of its own, since a reader that is caught in a loop lets nothing else run on the thread that it is on.

export interface WatchdogData {
  readonly limits: ReaderLimits
  /** How many pages are behind the reader, and how many there are. */
  readonly pages: Int32Array
  /** The process that wants the result. */
  readonly parent: number
}

/** How often it looks, in milliseconds: memory does not grow by much in that time. */
const PACE = 20

const {limits, pages, parent} = workerData as WatchdogData
const spent = timeSpent()

setInterval(() => {
  if (isOrphan()) process.kill(process.pid, 'SIGKILL')
  if (isTimeUp(limits, Atomics.load(pages, 1), spent())) end(watchdogWords.timeout)
  if (process.memoryUsage.rss() > limits.megabytes * 1024 * 1024) end(watchdogWords.outOfMemory)
}, PACE)
parentPort?.postMessage('watching')

/** Nobody waits for the result: the one that asked was killed. Elsewhere than on Windows another parent takes over. */
function isOrphan(): boolean {
  if (process.ppid !== parent) return true
  if (process.platform !== 'win32') return false
  try {
    return !process.kill(parent, 0)
  } catch {
    return true
  }
}

/** Standard error is written at once, and no code of the other thread is asked to stop. */
function end(words: string): void {
  try {
    writeSync(2, `${words}, ${Atomics.load(pages, 0)} of ${Atomics.load(pages, 1)} pages\n`)
  } finally {
    process.kill(process.pid, 'SIGKILL')
  }
}
