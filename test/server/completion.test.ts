import assert from 'node:assert/strict'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {LanguageClient} from '../support/languageClient.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('The language server, asked for completion', () => {
  const folder = useTemporaryFolder()
  let client: LanguageClient

  beforeEach(async () => {
    client = new LanguageClient()
    await client.initialize()
  })

  afterEach(async () => {
    await client.end()
  })

  it('offers the documents of the hearing’s folder that are no sources yet', async () => {
    const text = 'title: A\nsources:\n  - id: notat\n    file: notat.txt\n  - id: ny\n    file: \n'
    folder.write({
      'hearing.yaml': text,
      'notat.txt': 'Et notat.\n',
      'kilder/rapport.pdf': '',
      'svar.md': '# Svar\n',
    })
    const uri = pathToFileURL(join(folder.path(), 'hearing.yaml')).href
    client.open(uri, text)
    const {items} = await client.request<{
      items: readonly {label: string}[]
    }>('textDocument/completion', {textDocument: {uri}, position: {line: 5, character: 10}})
    assert.deepEqual(
      items.map(({label}) => label),
      ['kilder/rapport.pdf'],
    )
  })
})
