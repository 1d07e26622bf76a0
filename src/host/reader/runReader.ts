import {fork, type ChildProcess} from 'node:child_process'
import {deserialize} from 'node:v8'
import type {ReadResult, UnreadableReason} from '../../core/model/source.ts'
import type {SourceInput} from '../../core/sources/sourceReader.ts'
import {isReadResult} from './isReadResult.ts'
import {timeFor, type ReaderLimits} from './readerLimits.ts'
import {readAnswer, watchdogWords, type ReadOrder} from './readerMessages.ts'
import {readerPrograms} from './readerPrograms.ts'

export interface ReaderRun {
  readonly limits: ReaderLimits
  /** The program of the process. */
  readonly program: string
  /** Whether the process is kept from everything that reading does not need. */
  readonly confined: boolean
  readonly signal?: AbortSignal
  /** How many pages to read, where not all. */
  readonly pages?: number
}

/** How a reader process ended. */
export type ReaderEnd =
  | {readonly kind: 'result'; readonly result: ReadResult}
  /** It could not even begin. */
  | {readonly kind: 'notStarted'}
  /** The caller wanted no more of it. */
  | {readonly kind: 'stopped'}
  | FailedReading

export interface FailedReading {
  readonly kind: 'failed'
  readonly reason: FailureReason
  /** How many pages were behind it by then. */
  readonly pages: number
  /** How many there are; 0 where that was not known yet. */
  readonly total: number
}

export type FailureReason = Extract<UnreadableReason, 'timeout' | 'outOfMemory' | 'crashed'>

/** How often the caller is asked whether the reading should stop. */
const PACE = 100
/** Only the end of what a process says is kept. */
const LAST_WORDS = 4000

/** Lets one reader process read one document. The process is gone when the promise is fulfilled. Never rejects. */
export function runReader(input: SourceInput, run: ReaderRun): Promise<ReaderEnd> {
  return new Promise((resolve) => {
    const child = startProcess(run)
    const state: State = {pages: 0, total: 0, lastWords: '', end: undefined, ready: false}
    const began = performance.now()
    const stop = (end: ReaderEnd): void => {
      state.end ??= end
      child.kill('SIGKILL')
    }
    const watch = setInterval(() => {
      // What the process works is its own watchdog's to know; the clock is enough for one that does not end.
      const limit = run.limits.patience * timeFor(run.limits, state.total) + run.limits.grace
      if (run.signal?.aborted === true || input.shouldStop?.() === true) stop({kind: 'stopped'})
      else if (performance.now() - began > limit) stop(failure('timeout', state))
    }, PACE)
    const finish = (end: ReaderEnd): void => {
      clearInterval(watch)
      resolve(state.end ?? end)
    }
    child.on('error', () => {
      finish({kind: 'notStarted'})
    })
    child.on('close', () => {
      finish(state.ready ? failureIn(state) : {kind: 'notStarted'})
    })
    child.on('message', (message) => {
      const end = hear(message, {child, input, run, state})
      if (end !== undefined) stop(end)
    })
    // A process that has ended takes no more of the document; what became of it is told by its end.
    child.stdin?.on('error', () => undefined)
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      state.lastWords = (state.lastWords + words).slice(-LAST_WORDS)
    })
  })
}

interface State {
  pages: number
  total: number
  lastWords: string
  ready: boolean
  /** How it ends, where that is known before the process is gone. */
  end: ReaderEnd | undefined
}

interface Conversation {
  readonly child: ChildProcess
  readonly input: SourceInput
  readonly run: ReaderRun
  readonly state: State
}

/** Takes in one message of the process. Gives an end where that was the last one, or none of ours. */
function hear(message: unknown, {child, input, run, state}: Conversation): ReaderEnd | undefined {
  const answer = readAnswer(message)
  switch (answer?.kind) {
    case 'ready':
      if (!state.ready) sendOrder(child, input, run)
      state.ready = true
      return undefined
    case 'progress':
      state.pages = answer.done
      state.total = answer.total
      input.onProgress?.(answer.done, answer.total)
      return undefined
    case 'result': {
      const result = open(answer.bytes)
      return result === undefined ? failure('crashed', state) : {kind: 'result', result}
    }
    case undefined:
      return failure('crashed', state)
  }
}

function sendOrder(
  child: ChildProcess,
  {file, bytes, encoding, isKept}: SourceInput,
  run: ReaderRun,
): void {
  const order: ReadOrder = {
    kind: 'read',
    size: bytes.length,
    file,
    limits: run.limits,
    ...(encoding === undefined ? {} : {encoding}),
    ...(run.pages === undefined ? {} : {pages: run.pages}),
    ...(isKept === undefined ? {} : {isKept}),
  }
  // Where it has ended meanwhile, its end says so.
  child.send(order, () => undefined)
  child.stdin?.end(bytes)
}

/** A process may give anything: only what is a result is taken for one. */
function open(bytes: Uint8Array): ReadResult | undefined {
  try {
    const value: unknown = deserialize(bytes)
    return isReadResult(value) ? withOwnMemory(value) : undefined
  } catch {
    return undefined
  }
}

/** What was prepared, and the places, are kept long, and would hold the memory of the whole message. */
function withOwnMemory(result: ReadResult): ReadResult {
  if (result.kind !== 'read') return result
  const {source} = result
  const {prepared, layout} = source
  const places = layout && {
    pages: new Int32Array(layout.pages),
    lines: new Int32Array(layout.lines),
    words: new Int32Array(layout.words),
  }
  return {
    kind: 'read',
    source: {
      ...source,
      ...(prepared && {prepared: new Uint8Array(prepared)}),
      ...(places && {layout: places}),
    },
  }
}

function failure(
  reason: FailureReason,
  {pages, total}: Pick<State, 'pages' | 'total'>,
): FailedReading {
  return {kind: 'failed', reason, pages, total}
}

/** What became of a process that has ended, by its last words. */
function failureIn(state: State): FailedReading {
  const {lastWords} = state
  for (const [reason, words] of Object.entries(watchdogWords) as [FailureReason, string][]) {
    const [, said] = lastWords.split(words)
    if (said === undefined) continue
    const [pages = state.pages, total = state.total] = (said.match(/[0-9]+/gu) ?? []).map(Number)
    return failure(reason, {pages, total})
  }
  // V8 says so before it ends the process.
  return failure(lastWords.includes('heap out of memory') ? 'outOfMemory' : 'crashed', state)
}

function startProcess({program, confined, limits}: ReaderRun): ChildProcess {
  const heap = Math.round(limits.megabytes * 0.75)
  return fork(program, [], {
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: neededEnvironment(),
    execArgv: [
      '--no-warnings',
      `--max-old-space-size=${heap}`,
      // Reading makes much that is soon gone; with less room for that a thousand pages take two fifths less memory.
      '--max-semi-space-size=4',
      // As many documents are read at a time as there are cores: what is compiled besides would cost others' time.
      '--no-concurrent-recompilation',
      '--disallow-code-generation-from-strings',
      ...(confined
        ? ['--permission', '--allow-worker', `--allow-fs-read=${readerPrograms.folder}`]
        : []),
    ],
  })
}

/** Nothing of the user's goes along: only what the system wants, and what makes an editor's own Node a Node. */
function neededEnvironment(): Record<string, string> {
  const root = process.env['SystemRoot']
  return {
    ...(root === undefined ? {} : {SystemRoot: root}),
    ...('electron' in process.versions ? {ELECTRON_RUN_AS_NODE: '1'} : {}),
  }
}
