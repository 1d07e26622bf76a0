import {setImmediate} from 'node:timers/promises'
import type {CommandContext} from './commandContext.ts'

/** Work shorter than this needs no word. */
const PATIENCE = 1000
/** A line that changes more often than this cannot be read. */
const PACE = 100

/** A line on the terminal that says how far the work is; nothing where standard error is no terminal. */
export interface Progress {
  /** `done` of `all` pieces of a kind of work are finished. Lets what waits to be written go out. */
  step(work: 'reading' | 'checking' | 'correcting', done: number, all: number): Promise<void>
  /** Takes the line away. */
  end(): void
}

const words: Readonly<Record<Parameters<Progress['step']>[0], string>> = {
  reading: 'Reading',
  checking: 'Checking',
  correcting: 'Correcting',
}

export function createProgress({
  stderr,
  texts,
}: Pick<CommandContext, 'stderr' | 'texts'>): Progress {
  if (stderr.isTTY !== true) return {step: () => Promise.resolve(), end: () => undefined}
  const started = performance.now()
  let shown = 0
  return {
    async step(work, done, all) {
      const now = performance.now()
      if (now - started < PATIENCE || now - shown < PACE) return
      shown = now
      stderr.write(`\r\u001b[K${texts(words[work])} ${bar(done, all)} ${done}/${all}`)
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
