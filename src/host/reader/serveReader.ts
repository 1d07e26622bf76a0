import {once} from 'node:events'
import {serialize} from 'node:v8'
import {Worker} from 'node:worker_threads'
import {readSource} from '../../core/sources/readSource.ts'
import type {ReadResult} from '../../core/model/source.ts'
import type {SourceReader} from '../../core/sources/sourceReader.ts'
import {prepareSource} from '../prepareSource.ts'
import {isTimeUp} from './readerLimits.ts'
import type {ReaderAnswer, ReadOrder} from './readerMessages.ts'
import {readerPrograms} from './readerPrograms.ts'
import type {WatchdogData} from './readerWatchdog.ts'
import {timeSpent} from './timeSpent.ts'

/** A reader is asked to come to an end when this part of its time has gone. */
const ENOUGH = 0.8
/** How often it is looked at how much time has gone, in milliseconds. */
const LOOK = 5
/** How often the parent is told how far reading is, in milliseconds. */
const PACE = 50

/**
 * Runs in the reader process: waits for the order, reads the document on standard input, answers and ends. A
 * watchdog on another thread ends the process when reading takes too much. When the parent goes, so does this.
 */
export async function serveReader(readers: readonly SourceReader[]): Promise<void> {
  const parent = process.ppid
  process.on('disconnect', () => process.exit())
  const ordered = new Promise<ReadOrder>((resolve) => {
    process.once('message', (message) => {
      resolve(message as ReadOrder)
    })
  })
  answer({kind: 'ready'})
  const order = await ordered
  const pages = new Int32Array(new SharedArrayBuffer(8))
  const data: WatchdogData = {limits: order.limits, pages, parent}
  const watchdog = new Worker(readerPrograms.watchdog, {workerData: data})
  // Nothing of the document is looked at before somebody watches.
  const [bytes] = await Promise.all([readInput(order.size), once(watchdog, 'message')])
  const input = {...inputOf(order, pages), bytes}
  const result = prepared(await readSource(input, readers), order, input)
  answer({kind: 'result', bytes: serialize(result)}, () => process.exit())
}

/** Searching is prepared here, so that the one who asked is not kept from answering others; if there is time. */
function prepared(
  result: ReadResult,
  {isKept = false}: ReadOrder,
  {shouldStop}: {readonly shouldStop: () => boolean},
): ReadResult {
  if (!isKept || result.kind !== 'read' || shouldStop()) return result
  return {kind: 'read', source: prepareSource(result.source)}
}

function inputOf(order: ReadOrder, pages: Int32Array) {
  const spent = timeSpent()
  let [told, looked, isUp] = [0, 0, false]
  return {
    file: order.file,
    ...(order.encoding === undefined ? {} : {encoding: order.encoding}),
    onProgress(done: number, total: number): void {
      Atomics.store(pages, 0, done)
      Atomics.store(pages, 1, total)
      const now = performance.now()
      if (now - told < PACE && done < total) return
      told = now
      answer({kind: 'progress', done, total})
    },
    shouldStop(): boolean {
      if (Atomics.load(pages, 0) >= (order.pages ?? Infinity)) return true
      // It may be asked for each of a million elements; asking the system each time would take longer than reading.
      const now = performance.now()
      if (now - looked < LOOK) return isUp
      looked = now
      isUp = isTimeUp(order.limits, Atomics.load(pages, 1), spent(), ENOUGH)
      return isUp
    },
  }
}

function answer(message: ReaderAnswer, then: () => void = () => undefined): void {
  process.send?.(message, then)
}

async function readInput(size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    bytes.set(chunk.subarray(0, size - length), length)
    length = Math.min(size, length + chunk.length)
    if (length === size) break
  }
  return bytes.subarray(0, length)
}
