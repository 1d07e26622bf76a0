import assert from 'node:assert/strict'
import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {LanguageClient, type Found, type Message} from '../support/languageClient.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const response = '# Svar\n\n## Nr. 4. Bogbus\n\n»Der kommer en bogbus til byen« [@notat].\n'
const hearing = (key: string): string =>
  `title: Budget\nauthority: Udvalget\nproposals:\n  - {number: "4", title: Bogbus}\n` +
  `sources:\n  - {id: ${key}, title: Notat, file: notat.txt}\n`

const naming = (name: string): string => `---\nhearing: ../${name}/hearing.yaml\n---\n${response}`

describe('The language server, when files come and go', () => {
  const folder = useTemporaryFolder()
  let client: LanguageClient

  beforeEach(async () => {
    client = new LanguageClient()
    await client.initialize()
  })

  afterEach(async () => {
    await client.end()
  })

  const uriOf = (name: string): string => pathToFileURL(join(folder.path(), name)).href
  const changed = (name: string, type: number): void => {
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: uriOf(name), type}]})
  }
  /** The rules that have something to say, as soon as it is as wanted. */
  const waitForRules = async (
    name: string,
    isWanted: (rules: readonly string[]) => boolean,
  ): Promise<void> => {
    await client.waitFor(({method, params}) => {
      if (method !== 'textDocument/publishDiagnostics') return false
      const {uri, diagnostics} = params as {uri: string; diagnostics: readonly {code: string}[]}
      return uri === uriOf(name) && isWanted(diagnostics.map(({code}) => code))
    }, client.messages.length)
  }
  /** The rules of all that was published of a file, in order. */
  const publishedOf = (name: string): readonly (readonly string[])[] =>
    client.messages.flatMap(({method, params}) => {
      const {uri, diagnostics} = (params ?? {}) as {uri?: string; diagnostics: readonly Found[]}
      const isOwn = method === 'textDocument/publishDiagnostics' && uri === uriOf(name)
      return isOwn ? [diagnostics.map(({code}) => code ?? '')] : []
    })
  /** How much came in until all was said that goes with it. */
  const untilNow = async (): Promise<number> => {
    await client.request('workspace/symbol', {query: ''})
    return client.messages.length
  }
  const writeHearing = (text = response, name = 'svar.md'): void => {
    folder.write({
      'hearing.yaml': hearing('notat'),
      'notat.txt': 'Der kommer en bogbus til byen.\n',
      [name]: text,
    })
  }
  const openAndWait = async (
    name: string,
    isWanted: (rules: readonly string[]) => boolean,
  ): Promise<void> => {
    const wanted = waitForRules(name, isWanted)
    client.open(uriOf(name), response)
    await wanted
  }
  const knowsSource = (rules: readonly string[]): boolean => !rules.includes('source/unknown-key')

  it('checks an open response from when it has a hearing', async () => {
    folder.write({'svar.md': response, 'notat.txt': 'Der kommer en bogbus til byen.\n'})
    client.open(uriOf('svar.md'), response)
    const symbols = await client.request('textDocument/documentSymbol', {
      textDocument: {uri: uriOf('svar.md')},
    })
    assert.equal(symbols, null)
    folder.write({'hearing.yaml': hearing('notat')})
    const checked = waitForRules('svar.md', knowsSource)
    changed('hearing.yaml', 1)
    await checked
  })

  it('gives a response to the nearer of two hearings, and back when that is gone', async () => {
    writeHearing(response, 'svar/svar.md')
    await openAndWait('svar/svar.md', knowsSource)
    folder.write({'svar/hearing.yaml': hearing('andet')})
    const nearer = waitForRules('svar/svar.md', (rules) => !knowsSource(rules))
    changed('svar/hearing.yaml', 1)
    await nearer
    rmSync(join(folder.path(), 'svar/hearing.yaml'))
    const back = waitForRules('svar/svar.md', knowsSource)
    changed('svar/hearing.yaml', 3)
    await back
  })

  it('keeps what the nearer hearing says of a response when the other goes on without it', async () => {
    writeHearing(response, 'svar/svar.md')
    folder.write({'andet.md': response})
    await openAndWait('andet.md', knowsSource)
    await openAndWait('svar/svar.md', knowsSource)
    const from = await untilNow()
    folder.write({'svar/hearing.yaml': hearing('andet')})
    changed('svar/hearing.yaml', 1)
    for (const name of ['svar/hearing.yaml', 'hearing.yaml']) {
      const isOf = ({method, params}: Message): boolean =>
        method === 'hearing/changed' && (params as {uri: string}).uri === uriOf(name)
      await client.waitFor(isOf, from)
    }
    await client.request('textDocument/documentSymbol', {textDocument: {uri: uriOf('andet.md')}})
    assert.equal(knowsSource(publishedOf('svar/svar.md').at(-1) ?? []), false)
  })

  it('does not take findings back to give them again when the hearing is read anew', async () => {
    const more = 'Vi har ikke mere at sige til dette forslag. '.repeat(2000)
    const text = `${response.replace('bogbus til', 'bus til')}\n${more}\n`
    writeHearing(text)
    const isAltered = (rules: readonly string[]): boolean => rules.includes('quote/altered')
    const altered = waitForRules('svar.md', isAltered)
    client.open(uriOf('svar.md'), text)
    await altered
    const from = await untilNow()
    const before = publishedOf('svar.md').length
    changed('hearing.yaml', 2)
    await client.waitFor(({method}) => method === 'hearing/changed', from)
    assert.ok(publishedOf('svar.md').slice(before).every(isAltered))
  })

  it('checks two hearings of one window each by its own sources', async () => {
    for (const [name, key] of [
      ['en', 'notat'],
      ['to', 'andet'],
    ] as const) {
      folder.write({
        [`${name}/hearing.yaml`]: hearing(key),
        [`${name}/notat.txt`]: 'Der kommer en bogbus til byen.\n',
        [`${name}/svar.md`]: response,
      })
    }
    const both = Promise.all([
      waitForRules('en/svar.md', knowsSource),
      waitForRules('to/svar.md', (rules) => !knowsSource(rules)),
    ])
    client.open(uriOf('en/svar.md'), response)
    client.open(uriOf('to/svar.md'), response)
    await both
  })

  it('checks a response by the hearing that its front matter names, from when it is saved', async () => {
    folder.write({
      'en/hearing.yaml': hearing('notat'),
      'to/hearing.yaml': hearing('andet'),
      'svar/svar.md': response,
    })
    const uri = uriOf('svar/svar.md')
    const save = (version: number, text: string): void => {
      client.change(uri, version, [{text}])
      client.notify('textDocument/didSave', {textDocument: {uri}})
    }
    client.open(uri, response)
    const first = waitForRules('svar/svar.md', knowsSource)
    save(2, naming('en'))
    await first
    const second = waitForRules('svar/svar.md', (rules) => !knowsSource(rules))
    save(3, naming('to'))
    await second
    const none = waitForRules('svar/svar.md', (rules) => rules.length === 0)
    save(4, response)
    await none
    const hover = await client.request('textDocument/hover', {
      textDocument: {uri},
      position: {line: 4, character: 5},
    })
    assert.equal(hover, null)
  })

  it('gives a response that is opened again at once, or saved as soon as it is opened, to one hearing alone', async () => {
    folder.write({'en/hearing.yaml': hearing('notat'), 'to/hearing.yaml': hearing('andet')})
    const uri = uriOf('svar/svar.md')
    const responsesOf = async (name: string): Promise<readonly string[]> => {
      const {responses} = await client.request<{responses: readonly {uri: string}[]}>(
        'hearing/overview',
        {uri: uriOf(`${name}/hearing.yaml`)},
      )
      return responses.map((each) => each.uri)
    }
    const second = waitForRules('svar/svar.md', (rules) => !knowsSource(rules))
    for (const name of ['en', 'to', 'en']) {
      client.open(uri, naming(name))
      client.notify('textDocument/didClose', {textDocument: {uri}})
    }
    client.open(uri, naming('to'))
    await second
    await untilNow()
    assert.deepEqual([await responsesOf('en'), await responsesOf('to')], [[], [uri]])
    const third = waitForRules('svar/svar.md', knowsSource)
    client.notify('textDocument/didClose', {textDocument: {uri}})
    client.open(uri, naming('to'))
    client.change(uri, 2, [{text: naming('en')}])
    client.notify('textDocument/didSave', {textDocument: {uri}})
    await third
    await untilNow()
    assert.deepEqual([await responsesOf('en'), await responsesOf('to')], [[uri], []])
  })

  it('checks a response that no file holds yet by the hearing that its front matter names', async () => {
    folder.write({'en/hearing.yaml': hearing('andet')})
    const checked = waitForRules('svar/nyt.md', (rules) => !knowsSource(rules))
    client.open(uriOf('svar/nyt.md'), `---\nhearing: ../en/hearing.yaml\n---\n${response}`)
    await checked
  })

  it('reads only the hearing anew that a file belongs to, of two whose folders begin alike', async () => {
    const names = ['budget', 'budget-2']
    for (const name of names) {
      folder.write({
        [`${name}/hearing.yaml`]: hearing('notat'),
        [`${name}/notat.txt`]: 'Der kommer en bogbus til byen.\n',
        [`${name}/svar.md`]: response,
      })
      await openAndWait(`${name}/svar.md`, knowsSource)
    }
    const told = (name: string) => {
      const uri = uriOf(`${name}/hearing.yaml`)
      return ({method, params}: Message): boolean =>
        method === 'hearing/changed' && (params as {uri: string}).uri === uri
    }
    for (const name of names) await client.waitFor(told(name))
    const from = await untilNow()
    changed('budget-2/notat.txt', 2)
    await client.waitFor(told('budget-2'), from)
    // The other's turn would come at once, as both are due at the same time.
    await client.request('hearing/status', {uri: uriOf('budget/svar.md')})
    assert.equal(client.messages.slice(from).some(told('budget')), false)
  })

  it('checks no open Markdown that lies outside the folders of responses that the hearing names', async () => {
    const yaml = `${hearing('notat')}responses: [svar]\n`
    const note = '# Notat\n\n## Nr. 99. Andet\n\nIkke et svar.\n'
    folder.write({
      'hearing.yaml': yaml,
      'notat.txt': 'Der kommer en bogbus til byen.\n',
      'svar/svar.md': response,
      'kilder/gammelt.md': note,
    })
    client.open(uriOf('kilder/gammelt.md'), note)
    await openAndWait('svar/svar.md', knowsSource)
    // What the command line checks is svar/svar.md alone.
    const overview = await client.request<{readonly responses: readonly {readonly uri: string}[]}>(
      'hearing/overview',
      {uri: uriOf('svar/svar.md')},
    )
    assert.deepEqual(
      overview.responses.map(({uri}) => uri),
      [uriOf('svar/svar.md')],
    )
    const published = client.messages.flatMap(({method, params}) => {
      const {uri, diagnostics} = (params ?? {}) as {uri?: string; diagnostics?: readonly object[]}
      const isNote = uri === uriOf('kilder/gammelt.md')
      return method === 'textDocument/publishDiagnostics' && isNote ? (diagnostics ?? []) : []
    })
    assert.deepEqual(published, [])
  })

  it('takes the unsaved text of the hearing file for what the response is checked against', async () => {
    writeHearing()
    await openAndWait('svar.md', knowsSource)
    client.open(uriOf('hearing.yaml'), hearing('notat'), 1, 'yaml')
    const unsaved = waitForRules('svar.md', (rules) => !knowsSource(rules))
    client.change(uriOf('hearing.yaml'), 2, [{text: hearing('andet')}])
    await unsaved
    const closed = waitForRules('svar.md', knowsSource)
    client.notify('textDocument/didClose', {textDocument: {uri: uriOf('hearing.yaml')}})
    await closed
  })

  it('checks anew against a source that was replaced', async () => {
    writeHearing()
    await openAndWait('svar.md', (rules) => !rules.includes('quote/altered'))
    writeFileSync(join(folder.path(), 'notat.txt'), 'Der kommer ikke en bogbus til byen.\n')
    const altered = waitForRules('svar.md', (rules) => rules.includes('quote/altered'))
    changed('notat.txt', 2)
    await altered
  })

  it('hears that a folder of sources, or that of the hearing, is there no more', async () => {
    folder.write({
      'budget/hearing.yaml': hearing('notat').replace('notat.txt', 'kilder.2027/notat.txt'),
      'budget/kilder.2027/notat.txt': 'Der kommer en bogbus til byen.\n',
      'budget/svar.md': response,
    })
    await openAndWait('budget/svar.md', knowsSource)
    const missing = waitForRules('budget/hearing.yaml', (rules) =>
      rules.includes('source/missing-file'),
    )
    rmSync(join(folder.path(), 'budget/kilder.2027'), {recursive: true})
    changed('budget/kilder.2027', 3)
    await missing
    rmSync(join(folder.path(), 'budget'), {recursive: true})
    const gone = waitForRules('budget/hearing.yaml', (rules) => rules.length === 0)
    changed('budget', 3)
    await gone
    const params = {textDocument: {uri: uriOf('budget/svar.md')}}
    assert.equal(await client.request('textDocument/documentSymbol', params), null)
  })

  it('reads nothing anew for a file that is deleted and was none of a hearing', async () => {
    writeHearing()
    await openAndWait('svar.md', knowsSource)
    const isChange = ({method}: Message): boolean => method === 'hearing/changed'
    await client.waitFor(isChange)
    const from = await untilNow()
    changed('.git/index.lock~', 3)
    changed('svar.md.tmp', 3)
    changed('notat.txt', 2)
    await client.waitFor(isChange, from)
    await untilNow()
    assert.equal(client.messages.slice(from).filter(isChange).length, 1)
  })

  it('finds places in a source with several kinds of line ends that the editor made one kind of', async () => {
    writeHearing()
    const source = 'Notat\n\nFra i dag.\n\nDer kommer en bogbus til byen.\r\n'
    folder.write({'notat.txt': source})
    await openAndWait('svar.md', knowsSource)
    const wanted = {
      uri: uriOf('notat.txt'),
      range: {start: {line: 4, character: 0}, end: {line: 4, character: 29}},
    }
    const definition = (): Promise<unknown> =>
      client.request('textDocument/definition', {
        textDocument: {uri: uriOf('svar.md')},
        position: {line: 4, character: 5},
      })
    assert.deepEqual(await definition(), [wanted])
    client.open(uriOf('notat.txt'), source.replace(/\r?\n/gu, '\r\n'), 1, 'plaintext')
    const back = await client.request<readonly {readonly uri: string}[]>(
      'textDocument/references',
      {
        textDocument: {uri: wanted.uri},
        position: {line: 4, character: 2},
        context: {includeDeclaration: false},
      },
    )
    assert.deepEqual(
      back.map(({uri}) => uri),
      [uriOf('svar.md')],
    )
    assert.deepEqual(await definition(), [wanted])
  })

  it('goes by what the file of a Markdown source holds, whatever else was read meanwhile', async () => {
    const source = 'Der kommer en bogbus til byen.\n'
    folder.write({
      'hearing.yaml': hearing('notat').replace('notat.txt', 'notat.md'),
      'notat.md': source,
      'svar.md': response,
    })
    await openAndWait('svar.md', knowsSource)
    client.open(uriOf('notat.md'), source)
    client.change(uriOf('notat.md'), 2, [{text: source.replace('kommer', 'kommer ikke')}])
    const isAltered = (rules: readonly string[]): boolean => rules.includes('quote/altered')
    const from = await untilNow()
    changed('hearing.yaml', 2)
    await client.waitFor(({method}) => method === 'hearing/changed', from)
    assert.equal(isAltered(publishedOf('svar.md').at(-1) ?? []), false)
    folder.write({'notat.md': source.replace('kommer', 'kommer ikke')})
    const altered = waitForRules('svar.md', isAltered)
    changed('notat.md', 2)
    await altered
  })

  it('sees what changed on the disk when a document is saved, for an editor that does not say so', async () => {
    writeHearing()
    await openAndWait('svar.md', (rules) => !rules.includes('quote/altered'))
    writeFileSync(join(folder.path(), 'notat.txt'), 'Der kommer ikke en bogbus til byen.\n')
    const altered = waitForRules('svar.md', (rules) => rules.includes('quote/altered'))
    client.notify('textDocument/didSave', {textDocument: {uri: uriOf('svar.md')}})
    await altered
  })

  it('checks anew when a word list or a list of proposals changed', async () => {
    const own = 'title: Budget\nauthority: Udvalget\nproposals: forslag.yaml\nterms: ord.yaml\n'
    const proposals = '- {number: "4", title: Bogbus}\n'
    const text = '# Svar\n\n## Nr. 4. Bogbus\n\nVores kunder er glade for den.\n'
    folder.write({'hearing.yaml': own, 'forslag.yaml': proposals, 'ord.yaml': '[]\n'})
    folder.write({'svar.md': text})
    const isTerm = (rule: string): boolean => rule === 'term/deprecated'
    const isUnknown = (rule: string): boolean => rule === 'proposal/unknown-number'
    client.open(uriOf('svar.md'), text)
    await waitForRules('svar.md', (rules) => !rules.some(isTerm) && !rules.some(isUnknown))
    folder.write({'ord.yaml': '- {preferred: låner, deprecated: [kunde]}\n'})
    const withTerm = waitForRules('svar.md', (rules) => rules.some(isTerm))
    changed('ord.yaml', 2)
    await withTerm
    folder.write({'forslag.yaml': '- {number: "5", title: Bogbus}\n'})
    const withoutNumber = waitForRules('svar.md', (rules) => rules.some(isUnknown))
    changed('forslag.yaml', 2)
    await withoutNumber
  })

  it('gives, where a check is asked for, the findings of files that nobody has open, read anew', async () => {
    writeHearing(response.replace('bogbus til', 'bus til'))
    const isAltered = (rules: readonly string[]): boolean => rules.includes('quote/altered')
    const altered = waitForRules('svar.md', isAltered)
    await client.request('hearing/check', {uri: uriOf('hearing.yaml')})
    await altered
    // Not every disk tells that a file changed.
    folder.write({'svar.md': response})
    const mended = waitForRules('svar.md', (rules) => !isAltered(rules))
    await client.request('hearing/check', {uri: uriOf('hearing.yaml')})
    await mended
  })

  it('keeps the findings that a check gave when a document was opened and closed', async () => {
    writeHearing(response.replace('bogbus til', 'bus til'))
    await client.request('hearing/check', {uri: uriOf('hearing.yaml')})
    client.open(uriOf('svar.md'), '# Svar\n')
    await waitForRules('svar.md', (rules) => !rules.includes('quote/altered'))
    const again = waitForRules('svar.md', (rules) => rules.includes('quote/altered'))
    client.notify('textDocument/didClose', {textDocument: {uri: uriOf('svar.md')}})
    await again
  })
})
