import {Writable} from 'node:stream'
import {main} from '../../src/cli/main.ts'

/** What one run of the program gave. */
export interface CliResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program in this process, as a writer with a Danish machine would, on the first of March 2026. */
export async function runCli(
  args: readonly string[],
  cwd: string,
  {
    stdin = '',
    env = {},
  }: {readonly stdin?: string; readonly env?: Readonly<Record<string, string>>} = {},
): Promise<CliResult> {
  const stdout = new Collector()
  const stderr = new Collector()
  const code = await main({
    args,
    cwd,
    env: {LANG: 'da_DK.UTF-8', ...env},
    stdin: (async function* () {
      await Promise.resolve()
      yield stdin
    })(),
    stdout,
    stderr,
    today: '2026-03-01',
  })
  return {code, stdout: stdout.text, stderr: stderr.text}
}

class Collector extends Writable {
  readonly #chunks: Buffer[] = []

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }
}
