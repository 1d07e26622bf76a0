import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {faultyResponse, sampleHearing, withFolder} from './runCli.ts'

/** What is shipped; `npm test` builds it first. */
const bundle = join(import.meta.dirname, '../../dist/cli.cjs')
const isBuilt = existsSync(bundle)
const title = 'the shipped program'

const env = {PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8'}

function run(
  cwd: string,
  args: readonly string[],
  input = '',
): {readonly code: number | null; readonly out: string; readonly err: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    env,
    input,
    encoding: 'utf8',
  })
  return {code: status, out: stdout, err: stderr}
}

;(isBuilt ? describe : describe.skip)(
  isBuilt ? title : `${title} (skipped: dist/cli.cjs is not built)`,
  () => {
    it('ends with the promised codes, and keeps the streams apart', () =>
      withFolder({...sampleHearing, 'andet/svar.md': faultyResponse}, ({path}) => {
        const fine = run(path, ['lint', 'svar/svar.md'])
        assert.deepEqual([fine.code, fine.err], [0, ''])
        const findings = run(path, ['lint', 'andet/svar.md', '--format', 'json'])
        assert.deepEqual([findings.code, findings.err], [1, ''])
        assert.doesNotThrow(() => JSON.parse(findings.out))
        const wrong = run(path, ['lint', '--frmat'])
        assert.deepEqual([wrong.code, wrong.out], [2, ''])
        return Promise.resolve()
      }))

    it('reads standard input', () =>
      withFolder(sampleHearing, ({path}) => {
        const {code, out} = run(
          path,
          ['lint', '--stdin', '--stdin-filename', 'svar/x.md'],
          faultyResponse,
        )
        assert.equal(code, 1)
        assert.match(out, /^svar\/x\.md:/mu)
        return Promise.resolve()
      }))

    it('has the rules’ pages with it', () =>
      withFolder({}, ({path}) => {
        const {code, out} = run(path, ['rules', 'source/unknown-key'])
        assert.equal(code, 0)
        assert.match(out, /## What/u)
        return Promise.resolve()
      }))

    it('answers a question before the next is asked', () =>
      withFolder(sampleHearing, async ({path}) => {
        const child = spawn(process.execPath, [bundle, 'find', '--format', 'ndjson'], {
          cwd: path,
          env,
        })
        const answer = async (question: string): Promise<string> => {
          const answered = new Promise<string>((resolve) => {
            child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
          })
          child.stdin.write(`${question}\n`)
          return answered
        }
        assert.match(await answer('{"id":1,"quote":"bænke i parken"}'), /"id":1,"kind":"exact"/u)
        assert.match(await answer('{"id":2,"quote":"nye bænke"}'), /"id":2/u)
        const ended = new Promise((resolve) => child.once('exit', resolve))
        child.stdin.end()
        assert.equal(await ended, 0)
      }))

    it('ends quietly when its reader goes away', () =>
      withFolder(sampleHearing, async ({path}) => {
        const child = spawn(process.execPath, [bundle, 'find', '--format', 'ndjson'], {
          cwd: path,
          env,
        })
        let err = ''
        child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
        child.stdin.on('error', () => undefined)
        child.stdout.destroy()
        const ended = new Promise((resolve) => child.once('exit', resolve))
        child.stdin.write('{"id":1,"quote":"bænke i parken"}\n'.repeat(5000))
        child.stdin.end()
        assert.equal(await ended, 0)
        assert.equal(err, '')
      }))
  },
)
