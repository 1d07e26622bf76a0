import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describeWithShared} from '../support/shared.ts'
import {runCli} from '../support/runCli.ts'

const bundle = join(import.meta.dirname, '../../dist/cli.cjs')
const root = join(import.meta.dirname, '../..')

/** The bundle's patterns are not written as the source's: what they find must be the same. */
async function assertSame(cwd: string, args: readonly string[], input = ''): Promise<void> {
  const given = [
    'lint',
    ...args,
    '--format',
    'json',
    '--no-cache',
    '--rule',
    'meta/deadline-passed=off',
  ]
  const inProcess = await runCli(given, cwd, {stdin: input})
  const {stdout, stderr, status} = spawnSync(process.execPath, [bundle, ...given], {
    cwd,
    env: {PATH: process.env['PATH'] ?? '', LANG: 'da_DK.UTF-8'},
    input,
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

    describeWithShared('in real and hostile documents', (shared) => {
      it('in a real response', () =>
        assertSame(join(shared, 'real'), ['response/response.md', '--config', 'hearing.yaml']))

      for (const name of readdirSync(join(shared, 'hostile/md'))) {
        // The large ones are about time, not about characters.
        if (statSync(join(shared, 'hostile/md', name)).size > 35_000) continue
        it(`in ${name}`, () => {
          const input = readFileSync(join(shared, 'hostile/md', name), 'utf8')
          return assertSame(
            join(root, 'examples'),
            ['--stdin', '--stdin-filename', 'svar/fjendtlig.md'],
            input,
          )
        })
      }
    })
  },
)
