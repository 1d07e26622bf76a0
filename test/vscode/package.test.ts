import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {packageExtension} from './packageExtension.ts'
import {editorCache} from './rig/installEditor.ts'

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('The file that users install', function () {
  this.timeout(120_000)

  it('is the same, byte for byte, when it is made again', () => {
    const again = join(editorCache, 'again.vsix')
    execFileSync('node', ['scripts/packageExtension.mjs', again], {stdio: 'pipe'})
    assert.equal(hash(again), hash(packageExtension()))
    rmSync(again)
  })

  it('holds no more than reading PDF takes', () => {
    // PDFium alone is 2.1 MB of it.
    assert.ok(statSync(packageExtension()).size < 3_600_000)
  })
})
