import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {files} from '../../src/host/files.ts'
import {readFileSafely} from '../../src/host/readFileSafely.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('readFileSafely', () => {
  const folder = useTemporaryFolder()

  it('reads an ordinary file', async () => {
    const path = folder.write({'notat.txt': 'Æbler\n'})
    const content = await readFileSafely(path, 100)
    assert.equal(content.kind, 'read')
    assert.equal(new TextDecoder().decode(content.bytes), 'Æbler\n')
  })

  it('reads an empty file, and one of exactly the limit', async () => {
    const path = folder.write({'tom.txt': '', 'fuld.txt': 'x'.repeat(100)})
    const empty = await readFileSafely(path, 100)
    assert.equal(empty.kind === 'read' && empty.bytes.length, 0)
    const full = await readFileSafely(join(folder.path(), 'fuld.txt'), 100)
    assert.equal(full.kind === 'read' && full.bytes.length, 100)
  })

  it('reads a system file that has no size and more than nothing in it', async function () {
    if (process.platform !== 'linux') this.skip()
    const content = await readFileSafely('/proc/self/status', 100_000)
    assert.ok(content.kind === 'read' && content.bytes.length > 100)
  })

  it('refuses a file over the limit without reading it', async () => {
    const path = folder.write({'stor.txt': 'x'.repeat(101)})
    assert.deepEqual(await readFileSafely(path, 100), {kind: 'tooLarge', size: 101})
  })

  it('takes nothing that was written to while it was read', async () => {
    const path = folder.write({'notat.txt': 'gammel'})
    const {read} = files
    files.read = async (...args) => {
      const count = await read(...args)
      if (count > 0) writeFileSync(path, 'nyt, og mere')
      return count
    }
    try {
      assert.deepEqual(await readFileSafely(path, 100), {kind: 'failed', code: 'EBUSY'})
    } finally {
      files.read = read
    }
  })

  it('says of what is not there that it is missing', async () => {
    assert.deepEqual(await readFileSafely(join(folder.path(), 'nej.txt'), 9), {kind: 'missing'})
    const below = join(folder.write({'fil.txt': 'x'}), 'nej.txt')
    assert.deepEqual(await readFileSafely(below, 9), {kind: 'missing'})
  })

  it('opens no folder, no link, no device and no pipe', async function () {
    if (process.platform === 'win32') this.skip()
    const at = (name: string): string => join(folder.path(), name)
    mkdirSync(at('mappe.pdf'))
    symlinkSync('/dev/zero', at('nul.txt'))
    execFileSync('mkfifo', [at('pibe.txt')])
    for (const path of [at('mappe.pdf'), at('nul.txt'), at('pibe.txt'), '/dev/zero']) {
      const before = performance.now()
      assert.deepEqual(await readFileSafely(path, 100), {kind: 'notAFile'}, path)
      assert.ok(performance.now() - before < 200, path)
    }
  })

  it("gives the system's code where it is refused", async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip()
    const path = folder.write({'lukket.txt': 'x'})
    chmodSync(path, 0)
    assert.deepEqual(await readFileSafely(path, 100), {kind: 'failed', code: 'EACCES'})
  })

  it('does not throw for a name that no file can have', async () => {
    assert.equal((await readFileSafely('a\0b', 9)).kind, 'failed')
    assert.equal((await readFileSafely(join(folder.path(), 'a'.repeat(400)), 9)).kind, 'failed')
  })
})
