import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {saveWork} from '../../src/host/saveWork.ts'

describe('saveWork', () => {
  it('leaves versions of V8 alone that it was not tried with', () => {
    assert.equal(saveWork({...process.versions, v8: '12.4.254.21-node.33'}), false)
    assert.equal(saveWork({...process.versions, v8: '14.1.146.11'}), false)
  })

  it('leaves Electron alone', () => {
    assert.equal(saveWork({...process.versions, electron: '35.5.1'}), false)
  })

  it('says nothing that V8 does not understand', () => {
    // In a process of its own, since these settings are for good.
    const module = fileURLToPath(new URL('../../src/host/saveWork.ts', import.meta.url))
    const script = `import {saveWork} from ${JSON.stringify(module)}; saveWork()`
    const {stdout, stderr, status} = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      {encoding: 'utf8', env: {}},
    )
    assert.deepEqual([stdout, stderr, status], ['', '', 0])
  })
})
