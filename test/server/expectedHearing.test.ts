import assert from 'node:assert/strict'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {LanguageClient, type Message} from '../support/languageClient.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const response = '# Svar\n\n## Nr. 4. Bogbus\n\n»Der kommer en bogbus til landet« [@notat].\n'
const hearing =
  'title: Budget\nauthority: Udvalget\nproposals:\n  - {number: "4", title: Bogbus}\n' +
  'sources:\n  - {id: notat, title: Notat, file: notat.txt}\n'
const watching = {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}

describe('The language server, in a folder with a hearing of which nothing is open', () => {
  const folder = useTemporaryFolder()
  let client: LanguageClient

  beforeEach(async () => {
    folder.write({
      'hearing.yaml': hearing,
      'notat.txt': 'Der kommer en bogbus til byen.\n',
      'svar.md': response,
    })
    client = new LanguageClient()
    await client.initialize(watching, {}, [folder.path()])
  })

  afterEach(async () => {
    await client.end()
  })

  const uri = (): string => pathToFileURL(join(folder.path(), 'svar.md')).href
  const isChange = ({method}: Message): boolean => method === 'hearing/changed'
  const isFindings = ({method}: Message): boolean => method === 'textDocument/publishDiagnostics'

  it('checks it, and shows no findings until something of it is opened', async () => {
    await client.waitFor(isChange)
    assert.equal(client.messages.some(isFindings), false)
    client.open(uri(), response)
    const findings = await client.diagnostics(uri(), 1)
    assert.ok(findings.some(({code}) => code === 'quote/altered'))
  })

  it('takes its findings back when the last of it is closed, and has them again when it is opened', async () => {
    client.open(uri(), response)
    await client.diagnostics(uri(), 1)
    const closing = client.messages.length
    client.notify('textDocument/didClose', {textDocument: {uri: uri()}})
    assert.deepEqual(await client.diagnostics(uri(), undefined, closing), [])
    const opening = client.messages.length
    client.open(uri(), response, 7)
    const findings = await client.diagnostics(uri(), 7, opening)
    assert.ok(findings.some(({code}) => code === 'quote/altered'))
  })

  it('hears of a source that changes meanwhile', async () => {
    await client.waitFor(isChange)
    folder.write({'notat.txt': 'Der kommer en bogbus til landet.\n'})
    const source = pathToFileURL(join(folder.path(), 'notat.txt')).href
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: source, type: 2}]})
    client.open(uri(), response)
    const findings = await client.diagnostics(uri(), 1)
    assert.equal(
      findings.some(({code}) => code === 'quote/altered'),
      false,
    )
  })

  it('answers of the text that was just opened, not of what the file holds', async () => {
    await client.waitFor(isChange)
    client.open(uri(), '# Andet\n\n## Nr. 4. Bogbus\n\nVi støtter det.\n')
    const symbols = await client.request<readonly {readonly name: string}[]>(
      'textDocument/documentSymbol',
      {textDocument: {uri: uri()}},
    )
    assert.equal(symbols[0]?.name, 'Andet')
  })

  it('answers of a file that lies nearer to another hearing by that one', async () => {
    await client.waitFor(isChange)
    folder.write({'to/hearing.yaml': hearing.replace('Budget', 'Nyt'), 'to/svar.md': response})
    const inner = (name: string): string => pathToFileURL(join(folder.path(), 'to', name)).href
    const overview = await client.request<{readonly uri: string}>('hearing/overview', {
      uri: inner('svar.md'),
    })
    assert.equal(overview.uri, inner('hearing.yaml'))
  })
})
