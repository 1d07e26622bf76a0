import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {writeFileAtomically} from '../../src/host/writeFileAtomically.ts'

const OLD = Buffer.from('gammelt indhold\n')
const NEW = Buffer.from('nyt indhold, noget længere end før\n')
const module = pathToFileURL(
  join(import.meta.dirname, '../../src/host/writeFileAtomically.ts'),
).href

describe('writeFileAtomically', () => {
  let folder = ''
  let file = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearing-write-'))
    file = join(folder, 'svar.md')
    await writeFile(file, OLD)
  })

  afterEach(() => rm(folder, {recursive: true, force: true}))

  it('replaces the content and leaves nothing behind', async () => {
    assert.deepEqual(await writeFileAtomically(file, NEW, {expected: OLD}), {kind: 'written'})
    assert.deepEqual(await readFile(file), NEW)
    assert.deepEqual(await readdir(folder), ['svar.md'])
  })

  it('makes a file that is not there', async () => {
    const other = join(folder, 'ny.md')
    assert.deepEqual(await writeFileAtomically(other, NEW), {kind: 'written'})
    assert.deepEqual(await readFile(other), NEW)
  })

  it('keeps the mode, whatever the umask', async () => {
    await chmod(file, 0o666)
    const umask = process.umask(0o077)
    try {
      await writeFileAtomically(file, NEW)
    } finally {
      process.umask(umask)
    }
    assert.equal((await stat(file)).mode & 0o777, 0o666)
  })

  it('replaces the target of a link, and the link stays', async () => {
    const way = join(folder, 'lænke.md')
    await symlink('svar.md', way)
    assert.deepEqual(await writeFileAtomically(way, NEW), {kind: 'written'})
    assert.ok((await lstat(way)).isSymbolicLink())
    assert.deepEqual(await readFile(file), NEW)
  })

  it('parts a hard link from its twin, which keeps the old content', async () => {
    const twin = join(folder, 'tvilling.md')
    await link(file, twin)
    await writeFileAtomically(file, NEW)
    assert.deepEqual(await readFile(twin), OLD)
  })

  it('refuses a file that was changed before', async () => {
    await writeFile(file, 'en andens ord\n')
    assert.deepEqual(await writeFileAtomically(file, NEW, {expected: OLD}), {kind: 'changed'})
    assert.equal(await readFile(file, 'utf8'), 'en andens ord\n')
    assert.deepEqual(await readdir(folder), ['svar.md'])
  })

  it('refuses a file that is changed or taken away at the last moment', async () => {
    const beforeRename = (): Promise<void> => writeFile(file, 'en andens ord\n')
    const changed = await writeFileAtomically(file, NEW, {expected: OLD, beforeRename})
    assert.deepEqual(changed, {kind: 'changed'})
    assert.equal(await readFile(file, 'utf8'), 'en andens ord\n')
    const gone = await writeFileAtomically(file, NEW, {
      expected: Buffer.from('en andens ord\n'),
      beforeRename: () => rm(file),
    })
    assert.deepEqual(gone, {kind: 'changed'})
    assert.deepEqual(await readdir(folder), [])
  })

  it('refuses a write-protected file, a folder and a missing folder', async () => {
    await chmod(file, 0o444)
    assert.deepEqual(await writeFileAtomically(file, NEW), {kind: 'failed', code: 'EACCES'})
    assert.deepEqual(await readFile(file), OLD)
    const inner = join(folder, 'mappe')
    await mkdir(inner)
    assert.equal((await writeFileAtomically(inner, NEW)).kind, 'failed')
    const nowhere = join(folder, 'ingen', 'svar.md')
    assert.deepEqual(await writeFileAtomically(nowhere, NEW), {kind: 'failed', code: 'ENOENT'})
  })

  const isRoot = process.getuid?.() === 0
  const protectedTitle = 'leaves the file alone in a write-protected folder'
  ;(isRoot ? it.skip : it)(
    isRoot ? `${protectedTitle} (skipped: root may write everywhere)` : protectedTitle,
    async () => {
      await chmod(folder, 0o555)
      try {
        assert.deepEqual(await writeFileAtomically(file, NEW), {kind: 'failed', code: 'EACCES'})
      } finally {
        await chmod(folder, 0o755)
      }
      assert.deepEqual(await readFile(file), OLD)
    },
  )

  it('takes away what a stopped program left, and nothing else', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    await writeFile(join(folder, `.svar.md.hearing-${dead}-0a1b2c3d.tmp`), 'rest')
    await writeFile(join(folder, `.svar.md.hearing-${process.pid}-0a1b2c3d.tmp`), 'i gang')
    await writeFile(join(folder, '.andet.md.tmp'), 'fremmed')
    await writeFileAtomically(file, NEW)
    const left = await readdir(folder)
    assert.deepEqual(left.sort(), [
      '.andet.md.tmp',
      `.svar.md.hearing-${process.pid}-0a1b2c3d.tmp`,
      'svar.md',
    ])
  })

  const hasLimits = spawnSync('prlimit', ['--version']).status === 0
  const limitTitle = 'keeps the old file when there is no room for the new one'
  ;(hasLimits ? it : it.skip)(
    hasLimits ? limitTitle : `${limitTitle} (skipped: there is no prlimit)`,
    async () => {
      const script = `
        const {writeFileAtomically} = await import(${JSON.stringify(module)})
        const result = await writeFileAtomically(${JSON.stringify(file)}, new Uint8Array(100_000))
        console.log(JSON.stringify(result))`
      const {stdout} = spawnSync(
        'prlimit',
        ['--fsize=2048', process.execPath, '--input-type=module', '-e', script],
        {encoding: 'utf8'},
      )
      assert.deepEqual(JSON.parse(stdout), {kind: 'failed', code: 'EFBIG'})
      assert.deepEqual(await readFile(file), OLD)
      assert.deepEqual(await readdir(folder), ['svar.md'])
    },
  )

  it('leaves the old or the new content, whole, when it is killed at any moment', async function () {
    this.timeout(60_000)
    const contents = [Buffer.alloc(300_000, 'a'), Buffer.alloc(200_000, 'b')]
    const script = `
      const {writeFileAtomically} = await import(${JSON.stringify(module)})
      const contents = [Buffer.alloc(300_000, 'a'), Buffer.alloc(200_000, 'b')]
      console.log('klar')
      for (let turn = 0; ; turn++) await writeFileAtomically(${JSON.stringify(file)}, contents[turn % 2])`
    for (let round = 0; round < 8; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, 5 + round * 7))
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      const found = await readFile(file)
      assert.ok(
        [OLD, ...contents].some((content) => content.equals(found)),
        `round ${round}`,
      )
    }
    await writeFileAtomically(file, NEW)
    assert.deepEqual(await readdir(folder), ['svar.md'])
  })
})
