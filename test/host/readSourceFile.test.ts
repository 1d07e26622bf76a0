import assert from 'node:assert/strict'
import {join} from 'node:path'
import {symlinkSync} from 'node:fs'
import {readSourceFile} from '../../src/host/readSourceFile.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('readSourceFile', () => {
  const folder = useTemporaryFolder()

  it('reads a document with the hash of its bytes', async () => {
    const path = folder.write({'notat.txt': 'abc'})
    const file = await readSourceFile(path, 'notat.txt')
    assert.equal(file.kind, 'content')
    assert.equal(file.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    assert.equal(file.result.kind === 'read' && file.result.source.file, 'notat.txt')
  })

  it('follows a link that the user named, and no pipe or folder', async () => {
    folder.write({'notat.txt': 'abc'})
    const link = join(folder.path(), 'genvej.txt')
    symlinkSync('notat.txt', link)
    assert.equal((await readSourceFile(link, 'genvej.txt')).kind, 'content')
    assert.equal((await readSourceFile(folder.path(), 'mappe')).kind, 'notAFile')
    assert.equal((await readSourceFile(join(folder.path(), 'nej'), 'nej')).kind, 'missing')
  })

  it('says of a format that it cannot be read', async () => {
    const path = folder.write({'notat.pdf': '%PDF-1.7\n'})
    const file = await readSourceFile(path, 'notat.pdf')
    assert.equal(file.kind === 'content' && file.result.kind, 'unreadable')
  })
})
