import assert from 'node:assert/strict'
import {once} from 'node:events'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {exampleFile} from '../support/exampleHearing.ts'
import {LanguageClient, type Message} from '../support/languageClient.ts'
import {describeWithShared} from '../support/shared.ts'

/** What a server must answer to a transcript, beyond that it goes on and ends. */
type Expectation = (messages: readonly Message[]) => void

const codeOf = (messages: readonly Message[], id: number): number | undefined =>
  messages.find((message) => message.id === id)?.error?.code

const answersOf = (messages: readonly Message[], id: number): number =>
  messages.filter((message) => message.id === id && message.method === undefined).length

const expected: Readonly<Record<string, Expectation>> = {
  'request-before-initialize': (messages) => {
    assert.ok(messages.some(({error}) => error?.code === -32002))
  },
  'unknown-method': (messages) => {
    assert.equal(codeOf(messages, 2), -32601)
    assert.equal(codeOf(messages, 3), -32601)
  },
  'change-unopened': (messages) => {
    const hover = messages.find(({id}) => id === 2)
    assert.equal(hover?.error, undefined)
    assert.equal(hover?.result, null)
  },
  'bad-json': (messages) => {
    assert.equal(answersOf(messages, 3), 1)
  },
  'cancel-storm': (messages) => {
    const ids = new Set(messages.flatMap(({id, method}) => (method === undefined ? [id] : [])))
    for (const id of ids) {
      if (typeof id === 'number') assert.equal(answersOf(messages, id), 1, `answers to ${id}`)
    }
    assert.ok(ids.has(900))
  },
  'version-skew': (messages) => {
    const versions = messages.flatMap(({method, params}) =>
      method === 'textDocument/publishDiagnostics'
        ? [(params as {version?: number}).version ?? 0]
        : [],
    )
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    )
  },
}

/** Requests that an editor would wait for. */
const answered: Readonly<Record<string, readonly number[]>> = {
  'bad-json': [3],
  'change-unopened': [2],
  'cancel-storm': [900],
}

/** Transcripts that never say goodbye; the server must end by itself. */
const endless: ReadonlySet<string> = new Set([
  'stdin-closed',
  'huge-content-length',
  'negative-content-length',
])

describeWithShared('Hostile transcripts', (shared) => {
  const folder = join(shared, 'hostile', 'lsp')
  for (const name of readdirSync(folder).map((file) => file.replace(/\.bin$/u, ''))) {
    it(`${name} leaves the server alive, or ends it cleanly`, async () => {
      const client = new LanguageClient()
      const bytes = readFileSync(join(folder, `${name}.bin`))
      const ended = once(client.child, 'exit') as Promise<[number | null, string | null]>
      // An editor waits for its answers before it sends the last word.
      const exit = bytes.lastIndexOf('Content-Length: 33')
      const last = exit < 0 ? bytes.length : exit
      // Two requests here have the same number; of two that wait at once the later would take the other's place.
      const first = name === 'request-before-initialize' ? bytes.indexOf('}Content-Length') + 1 : 0
      if (first > 0) {
        client.write(bytes.subarray(0, first))
        await client.waitFor(({id}) => id === 1)
      }
      // In pieces that fall into the middle of everything.
      for (let at = first; at < last; at += 4099) {
        client.write(bytes.subarray(at, Math.min(last, at + 4099)))
      }
      if (endless.has(name)) client.child.stdin?.end()
      else {
        await client.waitFor(({id}) => id === 99)
        for (const wanted of answered[name] ?? []) await client.waitFor(({id}) => id === wanted)
        client.write(bytes.subarray(last))
      }
      const [code, signal] = await ended
      assert.equal(signal, null)
      if (!endless.has(name)) assert.equal(code, 0, client.stderr)
      expected[name]?.(client.messages)
    })
  }
})

describe('The language server', () => {
  const draft = exampleFile('svar/udkast-med-fejl.md')
  let client: LanguageClient

  beforeEach(async () => {
    client = new LanguageClient()
    await client.initialize()
  })

  afterEach(async () => {
    assert.equal(await client.end(), 0, client.stderr)
  })

  it('refuses a text that is none, and goes on with the file', async () => {
    client.notify('textDocument/didOpen', {
      textDocument: {uri: draft.uri, languageId: 'markdown', version: 1, text: null},
    })
    const hover = await client.answer('textDocument/hover', {
      textDocument: {uri: draft.uri},
      position: draft.at('Der afsættes 4,1'),
    })
    assert.equal(hover.error, undefined)
    assert.notEqual(hover.result, null)
  })

  it('never applies an older version, nor the same twice', async () => {
    client.open(draft.uri, '# Et\n', 5)
    client.change(draft.uri, 4, [{text: '# Fire\n'}])
    client.change(draft.uri, 5, [{text: '# Fem\n'}])
    client.change(draft.uri, 6, [{text: '# Seks\n'}])
    client.change(draft.uri, 3, [{text: '# Tre\n'}])
    const symbols = await client.request<readonly {name: string}[]>('textDocument/documentSymbol', {
      textDocument: {uri: draft.uri},
    })
    assert.deepEqual(
      symbols.map(({name}) => name),
      ['Seks'],
    )
  })

  it('takes ranges outside the document for the nearest place in it', async () => {
    client.open(draft.uri, '# Et', 1)
    const outside = {line: 99, character: 99}
    client.change(draft.uri, 2, [{range: {start: outside, end: outside}, text: ' to'}])
    const turned = {start: {line: 0, character: 7}, end: {line: 0, character: 4}}
    client.change(draft.uri, 3, [{range: turned, text: ' tre'}])
    const symbols = await client.request<readonly {name: string}[]>('textDocument/documentSymbol', {
      textDocument: {uri: draft.uri},
    })
    assert.deepEqual(
      symbols.map(({name}) => name),
      ['Et tre'],
    )
  })

  it('refuses changes that are not what they should be, whole', async () => {
    client.open(draft.uri, '# Et\n', 1)
    for (const wrong of [[{text: 5}], [{range: {}, text: 'x'}], 'x', null, [{text: '# A'}, {}]]) {
      client.notify('textDocument/didChange', {
        textDocument: {uri: draft.uri, version: 2},
        contentChanges: wrong,
      })
    }
    const symbols = await client.request<readonly {name: string}[]>('textDocument/documentSymbol', {
      textDocument: {uri: draft.uri},
    })
    assert.deepEqual(
      symbols.map(({name}) => name),
      ['Et'],
    )
  })

  it('answers requests with wrong parameters by an error of the protocol or with nothing', async () => {
    client.open(draft.uri, draft.text)
    const wrong = [
      undefined,
      null,
      [],
      {},
      {textDocument: null},
      {textDocument: {uri: 5}},
      {textDocument: {uri: draft.uri}},
      {textDocument: {uri: draft.uri}, position: {line: 'x', character: null}},
      {textDocument: {uri: draft.uri}, position: {line: 1e99, character: -1}, range: 7},
      {textDocument: {uri: 'http://example.org/a.md'}, position: {line: 0, character: 0}},
      {uri: 'file:///%E0%A4%A'},
      {uri: draft.uri, words: 5, number: {}, key: [], query: null, range: {start: 1}},
    ]
    for (const method of methods) {
      for (const params of wrong) {
        const {error} = await client.answer(method, params)
        if (error !== undefined)
          assert.ok([-32602, -32803].includes(error.code), `${method}: ${error.message}`)
      }
    }
  })

  it('gives no findings of files that are none of this machine', async () => {
    for (const uri of ['untitled:Untitled-1', 'git:/w/a.md?x', 'file://server/share/x.md']) {
      client.open(uri, '> citat [x]\n')
    }
    client.open(draft.uri, draft.text, 2)
    await client.diagnostics(draft.uri, 2)
    const published = client.messages.filter(
      ({method}) => method === 'textDocument/publishDiagnostics',
    )
    assert.ok(published.every(({params}) => (params as {uri: string}).uri.startsWith('file:///')))
  })
})

const methods = [
  'hover',
  'definition',
  'references',
  'documentHighlight',
  'documentLink',
  'documentSymbol',
  'foldingRange',
  'selectionRange',
  'codeLens',
  'inlayHint',
  'codeAction',
  'prepareRename',
  'rename',
  'completion',
  'semanticTokens/full',
  'onTypeFormatting',
]
  .map((name) => `textDocument/${name}`)
  .concat(
    ['overview', 'status', 'sourceText', 'locateSource', 'searchPassages', 'makeQuotation'].map(
      (name) => `hearing/${name}`,
    ),
    ['findQuotations', 'newRemark', 'newSources', 'freeDocuments'].map((name) => `hearing/${name}`),
    ['coverage', 'rulePage', 'fixAll'].map((name) => `hearing/${name}`),
    ['workspace/symbol'],
  )
