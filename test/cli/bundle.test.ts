import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
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

    it('in documents of other formats', () => {
      const fixture = join(root, 'test/fixtures/sources/notes-and-pages.pdf')
      const extract = (program: string): string => {
        const args = [program, 'extract', fixture, '--no-cache', '--format', 'json']
        const {stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8', env: {}})
        assert.equal(stderr, '')
        return stdout
      }
      const shipped = extract(bundle)
      assert.ok(shipped.includes('"reader":"pdf"'))
      assert.equal(shipped, extract(join(root, 'src/cli/bin.ts')))
    }).timeout(60_000)

    it('though the folder that it lies in has a name with spaces and signs', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'æ ø, (1) '))
      await cp(join(root, 'dist'), join(folder, 'dist'), {recursive: true})
      const fixture = join(root, 'test/fixtures/sources/notes-and-pages.pdf')
      const args = [join(folder, 'dist/cli.cjs'), 'extract', fixture, '--no-cache']
      const {stdout, status} = spawnSync(process.execPath, args, {encoding: 'utf8', env: {}})
      await rm(folder, {recursive: true})
      assert.equal(status, 0)
      assert.ok(stdout.includes('svømmehaller'))
    }).timeout(60_000)

    describeWithShared('in real documents', (shared) => {
      it('in a real response', () =>
        assertSame(join(shared, 'real'), ['response/response.md', '--config', 'hearing.yaml']))
    })
  },
)
