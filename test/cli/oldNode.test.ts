import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const loader = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))

describe('The loader of the program', () => {
  const folder = useTemporaryFolder()
  /** Makes the program believe that it runs on an old Node. */
  const old = "Object.defineProperty(process.versions, 'node', {value: '20.20.2'})"

  const test = existsSync(loader) ? it : it.skip
  test('says which Node it needs where it runs on an older one and has no other', () => {
    const copy = join(folder.path(), 'dist', 'cli.cjs')
    mkdirSync(join(folder.path(), 'dist'))
    copyFileSync(loader, copy)
    const script = `${old}; require(${JSON.stringify(copy)})`
    const {status, stderr, stdout} = spawnSync(process.execPath, ['-e', script], {encoding: 'utf8'})
    assert.equal(status, 2)
    assert.match(stderr, /22\.13.*20\.20\.2/u)
    assert.equal(stdout, '')
  })
})
