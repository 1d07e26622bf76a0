import assert from 'node:assert/strict'
import {freeDocuments} from '../../src/service/freeDocuments.ts'
import {serviceView} from '../support/serviceView.ts'

describe('freeDocuments', () => {
  const free = async (
    documents: readonly string[],
    files: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> => {
    const {view} = await serviceView({
      'hearing.yaml': 'title: T\nsources:\n  - { id: a, file: kilder/å.pdf }\n',
      'svar.md': '# Svar\n',
      ...files,
    })
    return freeDocuments(view.hearing, documents)
  }

  it('leaves out sources and responses', async () => {
    assert.deepEqual(await free(['svar.md', 'kilder/å.pdf', 'kilder/b.pdf']), ['kilder/b.pdf'])
  })

  it('knows sources and responses whose letters the system takes apart', async () => {
    const apart = ['Børn på ø.md', 'kilder/å.pdf'].map((file) => file.normalize('NFD'))
    assert.deepEqual(await free(apart, {'Børn på ø.md': '# Svar\n'}), [])
  })

  it('gives the documents in the order of the Danish alphabet', async () => {
    assert.deepEqual(await free(['å.pdf', 'z.pdf', 'a.pdf']), ['a.pdf', 'z.pdf', 'å.pdf'])
  })

  it('gives a document whose name ends as that of a source', async () => {
    const files = ['bilag/kilder/å.pdf', 'å.pdf']
    assert.deepEqual(await free(files), files)
  })
})
