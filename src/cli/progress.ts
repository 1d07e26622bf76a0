import {setImmediate} from 'node:timers/promises'
import type {CommandContext} from './commandContext.ts'

/** Work shorter than this needs no word. */
const PATIENCE = 1000
/** Text of about this many code units keeps a computer busy for as long. */
const HEAVY = 2_000_000
/** A line that changes more often than this cannot be read. */
const PACE = 100

export type Work = 'reading' | 'linking' | 'checking' | 'correcting'

/** A line on the terminal that says how far the work is; nothing where standard error is no terminal. */
export interface Progress {
  /**
   * `done` of `all` pieces of work are finished and the next begins. It is shown when a second has gone, or
   * at once where the next piece has so much text (`size`, in code units) that it will.
   */
  step(work: Work, done: number, all: number, size?: number): Promise<void>
  /** A source is being read, and so many of its pages are behind. All sources together are shown. */
  page(file: string, done: number, all: number): void
  /** Takes the line away. */
  end(): void
}

const words: Readonly<Record<Work, string>> = {
  reading: 'Reading',
  linking: 'Looking up',
  checking: 'Checking',
  correcting: 'Correcting',
}

export function createProgress({
  stderr,
  texts,
}: Pick<CommandContext, 'stderr' | 'texts'>): Progress {
  if (stderr.isTTY !== true) {
    return {step: () => Promise.resolve(), page: () => undefined, end: () => undefined}
  }
  const started = performance.now()
  const pages = new Map<string, {readonly done: number; readonly all: number}>()
  let shown = 0
  return {
    page(file, done, all) {
      pages.set(file, {done, all})
      const now = performance.now()
      if (now - started < PATIENCE || now - shown < PACE) return
      shown = now
      const sum = (key: 'done' | 'all') =>
        [...pages.values()].reduce((all, each) => all + each[key], 0)
      const count = `${sum('done')}/${sum('all')} ${texts('pages')}`
      stderr.write(`\r\u001b[K${texts('Reading')} ${bar(sum('done'), sum('all'))} ${count}`)
    },
    async step(work, done, all, size = 0) {
      const now = performance.now()
      const isLong = now - started >= PATIENCE || size >= HEAVY
      if (!isLong || now - shown < PACE) return
      shown = now
      stderr.write(`\r\u001b[K${texts(words[work])} ${bar(done, all)} ${done}/${all}`)
      // The check itself holds the thread: the line must be out before it begins.
      await setImmediate()
    },
    end() {
      if (shown > 0) stderr.write('\r\u001b[K')
      shown = 0
    },
  }
}

function bar(done: number, all: number): string {
  const filled = all === 0 ? 0 : Math.round((20 * done) / all)
  return '█'.repeat(filled) + '░'.repeat(20 - filled)
}
