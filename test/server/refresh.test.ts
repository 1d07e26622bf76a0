import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {LanguageClient, type Message} from '../support/languageClient.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const response = '# Svar\n\n## Nr. 4. Bogbus\n\nVi støtter en bogbus.\n'
const hearing = 'title: Budget\nauthority: Udvalget\nproposals:\n  - {number: "4", title: Bogbus}\n'
const pulling = {
  textDocument: {diagnostic: {}},
  workspace: {
    configuration: true,
    didChangeWatchedFiles: {dynamicRegistration: true},
    diagnostics: {refreshSupport: true},
  },
}
const isRefresh = ({method}: Message): boolean => method === 'workspace/diagnostic/refresh'

describe('The language server, for an editor that fetches findings', () => {
  const folder = useTemporaryFolder()
  let client: LanguageClient

  beforeEach(async () => {
    folder.write({'hearing.yaml': hearing, 'svar.md': response})
    client = new LanguageClient()
    await client.initialize(pulling)
    client.open(uri(), response)
    await client.waitFor(isRefresh)
  })

  afterEach(async () => {
    await client.end()
  })

  const uri = (): string => pathToFileURL(join(folder.path(), 'svar.md')).href

  it('asks to be asked again when the hearing file changed, also where a request came before the check', async () => {
    const from = client.messages.length
    folder.write({'hearing.yaml': hearing.replace('"4"', '"5"')})
    const file = pathToFileURL(join(folder.path(), 'hearing.yaml')).href
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: file, type: 2}]})
    await client.request('textDocument/documentSymbol', {textDocument: {uri: uri()}})
    await client.waitFor(isRefresh, from)
  })

  it('asks to be asked again when the hearing file is gone', async () => {
    const textDocument = {uri: uri()}
    const fetched = async (): Promise<readonly unknown[]> => {
      const {items} = await client.request<{readonly items: readonly unknown[]}>(
        'textDocument/diagnostic',
        {textDocument},
      )
      return items
    }
    client.change(uri(), 2, [{text: `${response}\nDer er penge [@notat].\n`}])
    await client.waitFor(({method}) => method === 'hearing/changed', client.messages.length)
    assert.notDeepEqual(await fetched(), [])
    const from = client.messages.length
    rmSync(join(folder.path(), 'hearing.yaml'))
    const file = pathToFileURL(join(folder.path(), 'hearing.yaml')).href
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: file, type: 3}]})
    await client.waitFor(isRefresh, from)
    assert.deepEqual(await fetched(), [])
  })

  it('asks to be asked again when what is said of the whole document is something else, and as much', async () => {
    const twice = `${response}\n## Nr. 7. Andet\n\nVi støtter også det.\n`
    client.change(uri(), 2, [{text: twice}])
    await client.request('textDocument/diagnostic', {textDocument: {uri: uri()}})
    await client.waitFor(isRefresh, client.messages.length)
    const fetch = async (): Promise<readonly {readonly message: string}[]> => {
      const {items} = await client.request<{readonly items: readonly {readonly message: string}[]}>(
        'textDocument/diagnostic',
        {textDocument: {uri: uri()}},
      )
      return items
    }
    const before = await fetch()
    const from = client.messages.length
    client.change(uri(), 3, [{text: twice.replace('Nr. 7', 'Nr. 8')}])
    await client.waitFor(isRefresh, from)
    const after = await fetch()
    assert.equal(after.length, before.length)
    assert.notDeepEqual(after, before)
  })

  it('asks to be asked again where something else had the whole checked meanwhile', async () => {
    const from = client.messages.length
    client.change(uri(), 2, [{text: `${response}\n## Nr. 7. Andet\n\nVi støtter også det.\n`}])
    await fetchRules()
    const [start, end] = [0, 3].map((line) => ({line, character: 0}))
    const context = {diagnostics: [], only: ['source.fixAll']}
    await client.request('textDocument/codeAction', {
      textDocument: {uri: uri()},
      range: {start, end},
      context,
    })
    await client.waitFor(isRefresh, from)
    assert.ok((await fetchRules()).includes('proposal/unknown-number'))
  })

  it('asks to be asked again where a check was asked for, and a file is another than nobody told', async () => {
    assert.deepEqual(await fetchRules(), [])
    folder.write({'hearing.yaml': hearing.replace('"4"', '"5"')})
    const from = client.messages.length
    await client.request('hearing/check', {uri: uri()})
    await client.waitFor(isRefresh, from)
    assert.ok((await fetchRules()).includes('proposal/unknown-number'))
  })

  async function fetchRules(): Promise<readonly string[]> {
    const {items} = await client.request<{readonly items: readonly {readonly code: string}[]}>(
      'textDocument/diagnostic',
      {textDocument: {uri: uri()}},
    )
    return items.map(({code}) => code)
  }
})
