import assert from 'node:assert/strict'
import {join} from 'node:path'
import {findDocuments} from '../../src/host/findDocuments.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('findDocuments', () => {
  const folder = useTemporaryFolder()

  it('gives what may be a source by its name, as paths from the folder', async () => {
    folder.write({
      'hearing.yaml': '',
      'svar.md': '',
      'kilder/Notat 2.PDF': '',
      'kilder/bilag/side.html': '',
      'kilder/billede.png': '',
      'kilder/.skjult.txt': '',
      '.git/a.txt': '',
      'node_modules/b/c.txt': '',
      'anden/hearing.yml': '',
      'anden/d.pdf': '',
    })
    assert.deepEqual(await findDocuments(folder.path()), [
      'kilder/Notat 2.PDF',
      'kilder/bilag/side.html',
      'svar.md',
    ])
  })

  it('gives nothing for a folder that is not there', async () => {
    assert.deepEqual(await findDocuments(join(folder.path(), 'ingen')), [])
  })
})
