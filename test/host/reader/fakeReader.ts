import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import type {ReadResult, Source} from '../../../src/core/model/source.ts'
import type {SourceInput} from '../../../src/core/sources/sourceReader.ts'
import {serveReader} from '../../../src/host/reader/serveReader.ts'

// A reader process whose documents say what becomes of it: `%PDF-1.7 loop`.

const behaviours: Readonly<
  Record<string, (input: SourceInput) => Promise<ReadResult> | ReadResult>
> = {
  read: ({file, bytes}) => ({
    kind: 'read',
    source: sourceOf(new TextDecoder().decode(bytes), file),
  }),
  size: ({bytes}) => ({kind: 'read', source: sourceOf(String(bytes.length))}),
  options: ({file, encoding = ''}) => ({kind: 'read', source: sourceOf(`${file} ${encoding}`)}),
  loop: () => {
    for (;;);
  },
  /** Tells its number as a page, and goes on for ever. */
  own: ({onProgress}) => {
    onProgress?.(process.pid, process.pid)
    for (;;);
  },
  wait: () => new Promise(() => undefined),
  /** Does nothing for a while, as in a machine that is busy with others. */
  rest: () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1200)
    return {kind: 'read', source: sourceOf('udhvilet')}
  },
  heap: () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({length: 10_000}, (_, at) => `${kept.length}-${at}`))
  },
  buffers: () => {
    const kept: Uint8Array[] = []
    for (;;) kept.push(new Uint8Array(10_000_000).fill(kept.length))
  },
  exit: () => process.exit(0),
  abort: () => process.abort(),
  throw: () => {
    throw new Error('no')
  },
  late: () => {
    setTimeout(() => {
      throw new Error('later')
    }, 1)
    return new Promise(() => undefined)
  },
  nonsense: () => {
    process.send?.({kind: 'nonsense'})
    return new Promise(() => undefined)
  },
  garbage: () => {
    process.send?.({kind: 'result', bytes: new Uint8Array([1, 2, 3])})
    return new Promise(() => undefined)
  },
  outside: () => ({
    kind: 'read',
    source: {...sourceOf('kort'), pages: [{index: 0, label: '1', start: 0, end: 50_000}]},
  }),
  shout: () => {
    const words = 'vrøvl '.repeat(10_000)
    for (let at = 0; at < 100; at++) process.stdout.write(words)
    for (let at = 0; at < 100; at++) process.stderr.write(words)
    return {kind: 'read', source: sourceOf('stille')}
  },
  /** Five pages; the fourth has no end. */
  fourth: ({onProgress, shouldStop}) => {
    for (let page = 1; page <= 5; page++) {
      if (shouldStop?.() === true) return partly(page - 1)
      if (page === 4) for (;;);
      onProgress?.(page, 5)
    }
    return {kind: 'read', source: sourceOf('alle')}
  },
  /** Ten pages; what comes after the last is too much for the memory. */
  large: ({onProgress, shouldStop}) => {
    const kept: Uint8Array[] = []
    for (let page = 1; page <= 10; page++) {
      if (shouldStop?.() === true) return partly(page - 1)
      onProgress?.(page, 10)
    }
    for (;;) kept.push(new Uint8Array(10_000_000).fill(kept.length))
  },
  /** Pages without number, each of which takes its time. */
  slow: ({onProgress, shouldStop}) => {
    for (let page = 1; ; page++) {
      const until = performance.now() + 20
      while (performance.now() < until);
      onProgress?.(page, 1000)
      if (shouldStop?.() === true) return partly(page)
    }
  },
  rights: () => {
    const tried = {
      environment: () => {
        if (Object.keys(process.env).length === 0) throw new Error('empty')
      },
      read: () => readFileSync('/etc/hostname'),
      write: () => {
        writeFileSync('/tmp/hearing-response-never', '')
      },
      start: () => {
        if (spawnSync('true').error !== undefined) throw new Error('refused')
      },
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is refused, which is what is tested
      compile: () => new Function('return 1'),
    }
    const done = Object.entries(tried).filter(([, attempt]) => succeeds(attempt))
    return {kind: 'read', source: sourceOf(done.map(([name]) => name).join(' '))}
  },
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

function partly(done: number): ReadResult {
  const warning = {ruleId: 'source/partly-read', messageId: 'stopped', args: {done, total: 5}}
  return {kind: 'read', source: {...sourceOf(`${done} sider`), warnings: [warning]}}
}

function sourceOf(text: string, file = 'fil'): Source {
  return {
    file,
    reader: 'fake',
    text,
    pages: [{index: 0, label: '1', start: 0, end: text.length}],
    paragraphs: [],
    warnings: [],
  }
}

void serveReader([
  {
    name: 'fake',
    formats: ['pdf'],
    read: (input) => {
      const [, word = ''] = new TextDecoder().decode(input.bytes.subarray(0, 100)).split(/\s+/u)
      return (behaviours[word] ?? behaviours['throw'])?.(input) ?? partly(0)
    },
  },
])
