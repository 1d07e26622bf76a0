import assert from 'node:assert/strict'
import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {isInside, locateInside} from '../../src/host/locateInside.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('locateInside', () => {
  const folder = useTemporaryFolder()
  const at = (...names: readonly string[]): string => join(folder.path(), ...names)

  it('finds a file in the folder and below it', async () => {
    folder.write({'h/notat.txt': 'x', 'h/kilder/bilag.txt': 'x'})
    assert.deepEqual(await locateInside(at('h'), 'notat.txt'), {
      kind: 'inside',
      path: at('h', 'notat.txt'),
    })
    assert.deepEqual(await locateInside(at('h'), 'kilder/bilag.txt'), {
      kind: 'inside',
      path: at('h', 'kilder', 'bilag.txt'),
    })
  })

  it('takes the folder through a link', async () => {
    folder.write({'h/notat.txt': 'x'})
    symlinkSync(at('h'), at('genvej'))
    assert.deepEqual(await locateInside(at('genvej'), 'notat.txt'), {
      kind: 'inside',
      path: at('h', 'notat.txt'),
    })
  })

  it('follows links that stay in the folder, also in a circle of folders', async () => {
    folder.write({'h/kilder/notat.txt': 'x'})
    symlinkSync('notat.txt', at('h', 'kilder', 'igen.txt'))
    symlinkSync('.', at('h', 'kilder', 'rundt'))
    const expected = {kind: 'inside', path: at('h', 'kilder', 'notat.txt')}
    assert.deepEqual(await locateInside(at('h'), 'kilder/igen.txt'), expected)
    assert.deepEqual(await locateInside(at('h'), 'kilder/rundt/rundt/notat.txt'), expected)
  })

  it('says outside where a link leads out, of a file and of a folder', async () => {
    folder.write({'h/a.txt': 'x', 'ude/hemmelig.txt': 'x', 'h2/b.txt': 'x'})
    symlinkSync(at('ude', 'hemmelig.txt'), at('h', 'ud.txt'))
    symlinkSync('../ude', at('h', 'udmappe'))
    symlinkSync('../h2', at('h', 'nabo'))
    for (const path of ['ud.txt', 'udmappe/hemmelig.txt', 'nabo/b.txt']) {
      assert.deepEqual(await locateInside(at('h'), path), {kind: 'outside'}, path)
    }
  })

  it('says missing of what is not there and of a link to nothing', async () => {
    folder.write({'h/a.txt': 'x'})
    symlinkSync('nej', at('h', 'løs.txt'))
    for (const path of ['b.txt', 'løs.txt', 'a.txt/c', 'mappe/b.txt']) {
      assert.deepEqual(await locateInside(at('h'), path), {kind: 'missing'}, path)
    }
  })

  it('fails on a link to itself, and throws for nothing', async () => {
    mkdirSync(at('h'))
    symlinkSync('selv', at('h', 'selv'))
    assert.deepEqual(await locateInside(at('h'), 'selv'), {kind: 'failed', code: 'ELOOP'})
    assert.equal((await locateInside(at('h'), 'a\0b')).kind, 'failed')
  })

  it('finds a file whose å is written otherwise', async function () {
    if (process.platform !== 'linux') this.skip()
    const apart = 'ba\u030Ande/a\u030Arsplan.txt'
    folder.write({[`h/${apart}`]: 'x'})
    const found = await locateInside(at('h'), apart.normalize('NFC'))
    assert.deepEqual(found, {kind: 'inside', path: at('h', apart)})
  })

  it('takes the file with the name as written where both are there', async function () {
    if (process.platform !== 'linux') this.skip()
    folder.write({'h/b\u00E5nd.txt': 'et', 'h/ba\u030And.txt': 'to'})
    for (const name of ['b\u00E5nd.txt', 'ba\u030And.txt']) {
      assert.deepEqual(await locateInside(at('h'), name), {kind: 'inside', path: at('h', name)})
    }
  })
})

describe('isInside', () => {
  it('goes by whole names', () => {
    assert.equal(isInside('/a/h', '/a/h'), true)
    assert.equal(isInside('/a/h', '/a/h/b'), true)
    assert.equal(isInside('/a/h', '/a/h/..b'), true)
    assert.equal(isInside('/a/h', '/a/h2/b'), false)
    assert.equal(isInside('/a/h', '/a'), false)
  })
})
