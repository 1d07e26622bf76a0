import assert from 'node:assert/strict'
import {constants} from 'node:fs'
import * as promises from 'node:fs/promises'
import {join} from 'node:path'
import {files, waitForFiles} from '../../src/host/files.ts'
import {systemCodeOf} from '../../src/host/readFileSafely.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

for (const isWaiting of [true, false]) {
  describe(`files, ${isWaiting ? 'waited for' : 'read beside other work'}`, () => {
    const folder = useTemporaryFolder()
    const at = (name: string): string => join(folder.path(), name)

    beforeEach(() => {
      waitForFiles(isWaiting)
      folder.write({'notat.txt': 'Der afsættes 2 mio. kr.', 'kilder/a.md': ''})
    })
    afterEach(() => {
      waitForFiles(false)
    })

    it('look at files and folders as Node’s own functions do', async () => {
      const path = at('notat.txt')
      assert.equal((await files.stat(path)).ino, (await promises.stat(path)).ino)
      assert.equal((await files.lstat(path)).size, (await promises.lstat(path)).size)
      assert.equal(await files.realpath(path), await promises.realpath(path))
      assert.deepEqual(await files.names(folder.path()), await promises.readdir(folder.path()))
      const entries = await files.entries(folder.path())
      assert.deepEqual(entries.map((entry) => [entry.name, entry.isDirectory()]).sort(), [
        ['kilder', true],
        ['notat.txt', false],
      ])
      assert.equal((await files.readFile(path)).toString(), 'Der afsættes 2 mio. kr.')
    })

    it('follow no link where the link itself is asked for', async () => {
      await promises.symlink(at('notat.txt'), at('link'))
      assert.ok((await files.lstat(at('link'))).isSymbolicLink())
      assert.ok((await files.stat(at('link'))).isFile())
      assert.equal(await files.realpath(at('link')), await promises.realpath(at('notat.txt')))
    })

    it('read an open file on from where they are', async () => {
      const file = await files.open(at('notat.txt'), constants.O_RDONLY)
      const bytes = new Uint8Array(100)
      assert.equal((await files.statOpen(file)).size, 24)
      assert.equal(await files.read(file, bytes.subarray(0, 10), 0), 10)
      assert.equal(await files.read(file, bytes, 10), 14)
      assert.equal(await files.read(file, bytes, 24), 0)
      await files.close(file)
      assert.equal(new TextDecoder().decode(bytes.subarray(0, 24)), 'Der afsættes 2 mio. kr.')
      await assert.rejects(files.statOpen(file))
    })

    it('say with the system’s code what cannot be read', async () => {
      const missing = at('mangler.txt')
      for (const asked of [
        () => files.stat(missing),
        () => files.lstat(missing),
        () => files.realpath(missing),
        () => files.names(missing),
        () => files.entries(missing),
        () => files.readFile(missing),
        () => files.open(missing, constants.O_RDONLY),
      ]) {
        await assert.rejects(asked, (error) => systemCodeOf(error) === 'ENOENT')
      }
    })
  })
}
