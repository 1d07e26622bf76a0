import assert from 'node:assert/strict'
import {Readable, Writable} from 'node:stream'
import {main} from '../../src/cli/main.ts'
import {runCli, withFolder, sampleHearing} from './runCli.ts'

describe('the command line', () => {
  it('shows its help and its version, and ends with 0', async () => {
    const help = await runCli('/', ['--help'])
    assert.equal(help.code, 0)
    assert.match(help.out, /^Usage: hearing-response/u)
    assert.equal(help.err, '')
    const version = await runCli('/', ['--version'])
    assert.equal(version.code, 0)
    assert.match(version.out, /^\d+\.\d+\.\d+/u)
  })

  it('shows a command’s help with its formats', async () => {
    const {code, out} = await runCli('/', ['lint', '--help'])
    assert.equal(code, 0)
    assert.match(out, /--max-warnings/u)
    assert.match(out, /Formats: text, json, sarif, junit, github, gitlab/u)
  })

  it('shows its help in Danish', async () => {
    const {out} = await runCli('/', ['--help'], {env: {}})
    assert.match(out, /^Brug: hearing-response/u)
    assert.doesNotMatch(out, /\b(?:show|the|Options)\b/u)
  })

  it('has all its help in Danish for every command', async () => {
    for (const command of ['lint', 'find', 'extract', 'trace', 'coverage', 'rules', 'init']) {
      const {out, code} = await runCli('/', [command, '--help'], {env: {}})
      assert.equal(code, 0)
      assert.doesNotMatch(out, /\b(?:show|the|Options|default|Usage|Commands)\b/u, command)
    }
  })

  it('ends with 2 and its help on standard error without arguments', async () => {
    const {code, out, err} = await runCli('/', [])
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, /Usage:/u)
  })

  it('says which command was meant', async () => {
    const {code, err} = await runCli('/', ['coverge'])
    assert.equal(code, 2)
    assert.match(err, /there is no command coverge\.\nDid you mean coverage\?/u)
  })

  it('takes common options before and after the command', () =>
    withFolder(sampleHearing, async ({run}) => {
      const before = await run(['--locale', 'da', 'lint'])
      const after = await run(['lint', '--locale=da'])
      assert.match(before.out, /Intet at rette/u)
      assert.equal(before.out, after.out)
    }))

  it('refuses a language that it does not speak', () =>
    withFolder(sampleHearing, async ({run}) => {
      const {code, err} = await run(['lint', '--locale', 'sv'])
      assert.equal(code, 2)
      assert.match(err, /--locale cannot be sv/u)
    }))

  it('shows nothing of a wrong argument that a terminal would act upon', async () => {
    const {err} = await runCli('/', ['lint', '--\u001b[31mx\u202e'])
    assert.doesNotMatch(err, /[\u001b\u202e]/u)
  })

  it('ends with 3 and one line when it is at fault itself', async () => {
    const broken = new Error('indre hemmelighed')
    const stdin = Readable.from([]).on('error', () => undefined)
    stdin.destroy(broken)
    const {code, err} = await runWithStdin(stdin, {})
    assert.equal(code, 3)
    assert.match(err, /^hearing-response: internal error: /u)
    assert.doesNotMatch(err, /hemmelighed/u)
    assert.doesNotMatch(err, /\n +at /u)
  })

  it('shows the details of such a fault when asked', async () => {
    const stdin = Readable.from([]).on('error', () => undefined)
    stdin.destroy(new Error('indre hemmelighed'))
    const {err} = await runWithStdin(stdin, {HEARING_RESPONSE_DEBUG: '1'})
    assert.match(err, /hemmelighed/u)
  })

  it('goes on quietly when nobody reads any more', () =>
    withFolder(sampleHearing, async ({path}) => {
      const gone = new Writable({
        write: (_chunk, _encoding, done) =>
          done(Object.assign(new Error('write EPIPE'), {code: 'EPIPE'})),
      })
      const err = new Writable({write: (_chunk, _encoding, done) => done()})
      const code = await main({
        args: ['lint'],
        cwd: path,
        env: {},
        stdin: Readable.from([]),
        stdout: gone,
        stderr: err,
        today: '2026-03-01',
      })
      assert.equal(code, 0)
    }))
})

async function runWithStdin(
  stdin: Readable,
  env: Record<string, string>,
): Promise<{code: number; err: string}> {
  let err = ''
  const code = await main({
    args: ['lint', '--stdin'],
    cwd: '/',
    env: {LANG: 'en', ...env},
    stdin,
    stdout: new Writable({write: (_chunk, _encoding, done) => done()}),
    stderr: new Writable({
      write: (chunk, _encoding, done) => {
        err += String(chunk)
        done()
      },
    }),
    today: '2026-03-01',
  })
  return {code, err}
}
