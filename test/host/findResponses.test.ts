import assert from 'node:assert/strict'
import {symlinkSync} from 'node:fs'
import {join, relative} from 'node:path'
import {findResponses} from '../../src/host/findResponses.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('findResponses', () => {
  const folder = useTemporaryFolder()
  async function found(): Promise<readonly string[]> {
    return (await findResponses(folder.path())).map((path) => relative(folder.path(), path))
  }

  it('finds Markdown files in the folder and below, in alphabetical order', async () => {
    folder.write({'hearing.yaml': '', 'z.md': '', 'a.markdown': '', 'svar/b.MD': '', 'c.txt': ''})
    assert.deepEqual(await found(), ['a.markdown', join('svar', 'b.MD'), 'z.md'])
  })

  it('leaves out READMEs, hidden files and folders, and node_modules', async () => {
    folder.write({
      'svar.md': '',
      'README.md': '',
      'a/readme.da.md': '',
      '.udkast.md': '',
      '.git/x.md': '',
      'node_modules/p/README.md': '',
      'node_modules/p/x.md': '',
    })
    assert.deepEqual(await found(), ['svar.md'])
  })

  it('leaves out what belongs to a hearing of its own', async () => {
    folder.write({'hearing.yaml': '', 'svar.md': '', 'anden/hearing.yml': '', 'anden/svar.md': ''})
    assert.deepEqual(await found(), ['svar.md'])
  })

  it('follows no links, so no circle either', async () => {
    folder.write({'svar/svar.md': ''})
    symlinkSync('.', join(folder.path(), 'rundt'))
    symlinkSync('svar/svar.md', join(folder.path(), 'igen.md'))
    assert.deepEqual(await found(), [join('svar', 'svar.md')])
  })

  it('finds nothing in a folder that is not there', async () => {
    assert.deepEqual(await findResponses(join(folder.path(), 'nej')), [])
  })
})
