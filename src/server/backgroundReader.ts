import {createHash} from 'node:crypto'
import {extname} from 'node:path'
import {identifyFormat} from '../core/sources/identifyFormat.ts'
import type {ReadResult} from '../core/model/source.ts'
import type {SourceInput} from '../core/sources/sourceReader.ts'
import type {ReadSource} from '../host/cachingReader.ts'
import {isolatedFormats} from '../host/reader/isolatingReader.ts'

/** So long the check of a hearing waits for a document that another process reads; after that it goes on without. */
const PATIENCE = 500

export interface BackgroundReaderOptions {
  readonly readSource: ReadSource
  /** A source that was not waited for has been read. */
  readonly onRead: () => void
  readonly onProgress: (file: string, done: number, total: number) => void
}

interface Reading {
  readonly promise: Promise<ReadResult>
  result?: ReadResult
}

/**
 * Reads sources without keeping anybody waiting: what takes long is given as not yet readable, and `onRead` says when
 * it has come. What was read before is known by its content, so that reading a hearing again costs next to nothing.
 */
export class BackgroundReader {
  readonly #options: BackgroundReaderOptions
  #readings = new Map<string, Reading>()
  #used = new Map<string, Reading>()
  /** The sources that are still being read, by name. */
  readonly waiting = new Map<string, Promise<void>>()

  constructor(options: BackgroundReaderOptions) {
    this.#options = options
  }

  /** A reader in place of the one that this was made with. */
  readonly read: ReadSource = async (input) => {
    const key = keyOf(input)
    const reading = this.#readings.get(key) ?? this.#used.get(key) ?? this.#start(input)
    this.#used.set(key, reading)
    // What is read in this process is there as soon as anything else could be done.
    const isElsewhere = isolatedFormats.has(identifyFormat(input.bytes, input.file))
    const result =
      reading.result ??
      (isElsewhere ? await this.#waitFor(reading, input.file) : await reading.promise)
    if (result.kind !== 'read') return result
    return {kind: 'read', source: {...result.source, file: input.file}}
  }

  /** Says that all sources of the hearing were asked for: those that were not are forgotten. */
  endPass(): void {
    this.#readings = this.#used
    this.#used = new Map()
  }

  /** Waits until what is being read has come. */
  async settle(): Promise<void> {
    await Promise.all(this.waiting.values())
  }

  #start(input: SourceInput): Reading {
    const {readSource, onProgress} = this.#options
    const {file} = input
    const promise = readSource({
      ...input,
      onProgress: (done, total) => onProgress(file, done, total),
    }).catch((): ReadResult => ({kind: 'unreadable', messageId: 'crashed', args: {}}))
    const reading: Reading = {promise}
    void promise.then((result) => (reading.result = result))
    return reading
  }

  async #waitFor({promise}: Reading, file: string): Promise<ReadResult> {
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE)
    })
    const result = await Promise.race([promise, patience])
    clearTimeout(timer)
    if (result !== undefined) return result
    if (!this.waiting.has(file)) {
      const read = promise.then(() => {
        this.waiting.delete(file)
        this.#options.onRead()
      })
      this.waiting.set(file, read)
    }
    return {kind: 'unreadable', messageId: 'notYetReadable', args: {}}
  }
}

function keyOf({bytes, file, encoding = ''}: SourceInput): string {
  return createHash('sha256')
    .update(`${encoding}\n${extname(file).toLowerCase()}\n`)
    .update(bytes)
    .digest('hex')
}
