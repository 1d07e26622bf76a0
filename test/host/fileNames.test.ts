import assert from 'node:assert/strict'
import {join, resolve} from 'node:path'
import {fileNames} from '../../src/host/fileNames.ts'

describe('fileNames', () => {
  const cwd = resolve('/arbejde/høring')
  const names = fileNames(cwd)

  it('names files relative to the working directory, with /', () => {
    assert.equal(names.nameOf(join(cwd, 'svar', 'svar.md')), 'svar/svar.md')
    assert.equal(names.nameOf(resolve('/arbejde/hearing.yaml')), '../hearing.yaml')
    assert.equal(names.nameOf('svar.md'), 'svar.md')
  })

  it('finds the path of a name again', () => {
    for (const path of [join(cwd, 'svar', 'svar.md'), resolve('/arbejde/hearing.yaml')]) {
      assert.equal(names.pathOf(names.nameOf(path)), path)
    }
    assert.equal(names.pathOf(resolve('/andet/x.md')), resolve('/andet/x.md'))
  })
})
