import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describeWithShared} from '../support/shared.ts'
import {runCli} from '../support/runCli.ts'

const bundle = join(import.meta.dirname, '../../dist/cli.cjs')
const root = join(import.meta.dirname, '../..')

/** What is shipped must do what is tested: the same findings, the same words, the same exit code. */
async function assertSame(cwd: string, args: readonly string[]): Promise<void> {
  const given = [
    'lint',
    ...args,
    '--format',
    'json',
    '--no-cache',
    '--rule',
    'meta/deadline-passed=off',
  ]
  const inProcess = await runCli(given, cwd)
  const {stdout, stderr, status} = spawnSync(process.execPath, [bundle, ...given], {
    cwd,
    env: {PATH: process.env['PATH'] ?? '', LANG: 'da_DK.UTF-8'},
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  assert.equal(stdout, inProcess.stdout)
  assert.equal(stderr, inProcess.stderr)
  assert.equal(status, inProcess.code)
}

const isBuilt = existsSync(bundle)
const title = 'the bundle finds what the source finds'

;(isBuilt ? describe : describe.skip)(
  isBuilt ? title : `${title} (skipped: dist/cli.cjs is not built)`,
  () => {
    it('in the example', () => assertSame(join(root, 'examples'), []))

    describeWithShared('in real documents', (shared) => {
      it('in a real response', () =>
        assertSame(join(shared, 'real'), ['response/response.md', '--config', 'hearing.yaml']))
    })
  },
)
