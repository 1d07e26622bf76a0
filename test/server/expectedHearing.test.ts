import assert from 'node:assert/strict'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {LanguageClient, type Message} from '../support/languageClient.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const response = '# Svar\n\n## Nr. 4. Bogbus\n\n»Der kommer en bogbus til landet« [@notat].\n'
const hearing =
  'title: Budget\nauthority: Udvalget\nproposals:\n  - {number: "4", title: Bogbus}\n' +
  'sources:\n  - {id: notat, title: Notat, file: notat.txt}\n'
const watching = {
  workspace: {didChangeWatchedFiles: {dynamicRegistration: true}, workspaceFolders: true},
}

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

  it('goes by what the file of a table that is a source holds, though that was open first', async () => {
    const table = 'By;Plan\nNørreby;Der kommer en bogbus til landet\n'
    folder.write({
      'to/hearing.yaml': hearing.replace('notat.txt', 'notat.csv'),
      'to/notat.csv': table,
      'to/svar.md': response,
    })
    const inner = (name: string): string => pathToFileURL(join(folder.path(), 'to', name)).href
    client.open(inner('notat.csv'), table.replace('kommer', 'kommer ikke'), 1, 'csv')
    const isOwn = ({params}: Message): boolean =>
      (params as {uri: string}).uri === inner('hearing.yaml')
    await client.waitFor((each) => isChange(each) && isOwn(each))
    client.open(inner('svar.md'), response)
    assert.deepEqual(await client.diagnostics(inner('svar.md'), 1), [])
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

  it('reads the hearing of a folder that the editor opens later', async () => {
    await client.waitFor(isChange)
    const added = join(folder.path(), 'andet')
    folder.write({'andet/hearing.yaml': hearing, 'andet/svar.md': response})
    changeFolders({added: [added]})
    const {href} = pathToFileURL(join(added, 'hearing.yaml'))
    await client.waitFor((each) => isChange(each) && (each.params as {uri: string}).uri === href)
  })

  it('knows nothing any more of a folder that the editor closed, where nothing of it is open', async () => {
    await client.waitFor(isChange)
    assert.notDeepEqual(await symbols(), [])
    changeFolders({removed: [folder.path()]})
    assert.deepEqual(await symbols(), [])
  })

  it('keeps the hearing of a folder that the editor closed while something of it is open', async () => {
    client.open(uri(), response)
    await client.diagnostics(uri(), 1)
    changeFolders({removed: [folder.path()]})
    assert.notDeepEqual(await symbols(), [])
    const from = client.messages.length
    client.notify('textDocument/didClose', {textDocument: {uri: uri()}})
    assert.deepEqual(await client.diagnostics(uri(), undefined, from), [])
    assert.deepEqual(await symbols(), [])
  })

  it('takes back what a check found in a folder that the editor closed, and keeps one below that it has', async () => {
    folder.write({'to/hearing.yaml': hearing, 'to/svar.md': response, 'to/notat.txt': 'Andet.\n'})
    const below = join(folder.path(), 'to')
    changeFolders({added: [below]})
    await client.request('hearing/check', {uri: uri()})
    assert.ok((await client.diagnostics(uri())).length > 0)
    const from = client.messages.length
    changeFolders({removed: [folder.path()]})
    assert.deepEqual(await client.diagnostics(uri(), undefined, from), [])
    assert.ok(
      (await symbols()).every(({location}) =>
        location.uri.startsWith(`${pathToFileURL(below).href}/`),
      ),
    )
    assert.notDeepEqual(await symbols(), [])
  })

  it('goes on where the editor says nonsense of its folders', async () => {
    await client.waitFor(isChange)
    for (const params of [null, {}, {event: 7}, {event: {added: [null, {}, 7], removed: 'x'}}]) {
      client.notify('workspace/didChangeWorkspaceFolders', params)
    }
    assert.notDeepEqual(await symbols(), [])
  })

  function changeFolders({added = [], removed = []}: Readonly<Record<string, string[]>>): void {
    const named = (paths: readonly string[]): readonly object[] =>
      paths.map((path) => ({uri: pathToFileURL(path).href, name: path}))
    const event = {added: named(added), removed: named(removed)}
    client.notify('workspace/didChangeWorkspaceFolders', {event})
  }

  function symbols(): Promise<readonly {readonly location: {readonly uri: string}}[]> {
    return client.request('workspace/symbol', {query: ''})
  }
})
