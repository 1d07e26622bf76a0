import assert from 'node:assert/strict'
import {join, sep} from 'node:path'
import {isInFolder} from '../../src/host/isInFolder.ts'

describe('isInFolder', () => {
  const folder = join(sep, 'høring', 'budget')

  it('is true for the folder, and for what lies in it and below it', () => {
    for (const path of [folder, join(folder, 'svar.md'), join(folder, 'kilder', 'notat.pdf')]) {
      assert.ok(isInFolder(path, folder), path)
    }
  })

  it('is false for a folder beside it that begins with the same letters, and for what lies above', () => {
    for (const path of [`${folder}-2`, join(`${folder}-2`, 'svar.md'), join(folder, '..'), sep]) {
      assert.ok(!isInFolder(path, folder), path)
    }
  })

  it('takes the uppermost folder for one that all lies in', () => {
    assert.ok(isInFolder(folder, sep))
  })
})
