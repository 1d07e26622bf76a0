import {mkdtemp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import {main} from '../../src/cli/main.ts'

export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | readonly (string | Uint8Array)[]
  readonly today?: string
  /** Makes both outputs look like terminals. */
  readonly terminal?: boolean
}

/** A folder of its own for a test, with the files that it is about. */
export interface TestFolder {
  readonly path: string
  /** Runs the program in this process, in the folder, in English unless the environment says otherwise. */
  readonly run: (args: readonly string[], options?: CliOptions) => Promise<CliResult>
  readonly read: (name: string) => Promise<string>
  readonly readBytes: (name: string) => Promise<Buffer>
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>
  readonly remove: () => Promise<void>
}

export async function makeFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'hearing-cli-'))
  const folder: TestFolder = {
    path,
    run: (args, options) => runCli(path, args, options),
    read: (name) => readFile(join(path, name), 'utf8'),
    readBytes: (name) => readFile(join(path, name)),
    write: async (name, content) => {
      await mkdir(dirname(join(path, name)), {recursive: true})
      await writeFile(join(path, name), content)
    },
    remove: () => rm(path, {recursive: true, force: true}),
  }
  for (const [name, content] of Object.entries(files)) await folder.write(name, content)
  return folder
}

/** Makes a folder for the length of a test. */
export async function withFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (folder: TestFolder) => Promise<void>,
): Promise<void> {
  const folder = await makeFolder(files)
  try {
    await test(folder)
  } finally {
    await folder.remove()
  }
}

export async function runCli(
  cwd: string,
  args: readonly string[],
  {
    env = {LANG: 'en_GB.UTF-8'},
    stdin = [],
    today = '2026-03-01',
    terminal = false,
  }: CliOptions = {},
): Promise<CliResult> {
  const out = new Collector(terminal)
  const err = new Collector(terminal)
  const code = await main({
    args,
    cwd,
    env,
    stdin: Readable.from(typeof stdin === 'string' ? [stdin] : stdin),
    stdout: out,
    stderr: err,
    today,
  })
  return {code, out: out.text, err: err.text}
}

class Collector extends Writable {
  readonly isTTY: boolean
  text = ''

  constructor(isTTY: boolean) {
    super({decodeStrings: false})
    this.isTTY = isTTY
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.text += String(chunk)
    done()
  }
}

/** A small hearing with one response that has nothing wrong. */
export const sampleHearing = {
  'hearing.yaml': `title: Nye bænke
authority: Teknikudvalget
deadline: 2026-03-31
proposals:
  - { number: "1", title: Bænke i parken }
  - { number: "2", title: Lys på stien }
sources:
  - { id: notat, title: Notat om parken, file: kilder/notat.txt }
`,
  'kilder/notat.txt': 'Bænke\n\nDer afsættes 5,7 mio. kr. til nye bænke i parken ved søen.\n',
  'svar/svar.md': `---
title: Høringssvar
---

# Høringssvar

## Nr. 1. Bænke i parken

**Holdning:** Støtter.

Forvaltningen skriver: »Der afsættes 5,7 mio. kr. til nye bænke i parken« [@notat, s. 1].

## Nr. 2. Lys på stien

Ingen bemærkninger.
`,
} as const

/** The same with a figure that differs, an unknown source, and something that `--fix` corrects. */
export const faultyResponse = `---
title: Høringssvar
---

# Høringssvar

## Nr. 1. Bænke i parken

**Holdning:** Støtter.

Forvaltningen skriver: »Der afsættes 7,5 mio. kr. til nye bænke i parken« [@notat, s. 1].

Se også [@rapport, s. 2].

Nr. 2. Lys på stien

Ingen bemærkninger.
`
