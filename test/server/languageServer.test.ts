import assert from 'node:assert/strict'
import type {CliFinding} from '../support/cliFinding.ts'
import {exampleFile} from '../support/exampleHearing.ts'
import {LanguageClient} from '../support/languageClient.ts'
import {runCli} from '../support/runCli.ts'

describe('The language server', () => {
  let client: LanguageClient
  const draft = exampleFile('svar/udkast-med-fejl.md')

  beforeEach(() => {
    client = new LanguageClient()
  })

  afterEach(async () => {
    await client.end()
  })

  it('finds in an open response what the command line finds in the file, in the same places', async () => {
    await client.initialize()
    client.open(draft.uri, draft.text, 7)
    const found = await client.diagnostics(draft.uri, 7)
    const {stdout} = await runCli(['lint', '--format', 'json', draft.path], '.')
    const {findings} = JSON.parse(stdout) as {findings: readonly CliFinding[]}
    assert.deepEqual(
      found.map(({code, message, range: {start, end}}) => [
        code,
        message,
        start.line + 1,
        start.character + 1,
        end.line + 1,
        end.character + 1,
      ]),
      findings
        .filter(({file}) => file.endsWith('udkast-med-fejl.md'))
        .map((each) => [
          each.ruleId,
          each.message,
          each.line,
          each.column,
          each.endLine,
          each.endColumn,
        ]),
    )
  })

  it('gives the findings of the text as it is after a change, with its version', async () => {
    await client.initialize()
    client.open(draft.uri, draft.text, 1)
    const before = await client.diagnostics(draft.uri, 1)
    const start = draft.at('4,1 mio')
    client.change(draft.uri, 2, [
      {range: {start, end: {...start, character: start.character + 3}}, text: '1,4'},
    ])
    const after = await client.diagnostics(draft.uri, 2)
    const isAltered = ({code}: {readonly code?: string}): boolean => code === 'quote/altered'
    assert.equal(after.filter(isAltered).length, before.filter(isAltered).length - 1)
  })

  it('says that letters were encoded twice, as the command line does', async () => {
    await client.initialize()
    client.open(draft.uri, draft.text.replace('Vi glæder', 'Vi glÃ¦der'), 1)
    const found = await client.diagnostics(draft.uri, 1)
    assert.ok(found.some(({code}) => code === 'document/encoding'))
  })

  it('goes from a quotation to the paragraph that it is taken from', async () => {
    await client.initialize({textDocument: {definition: {linkSupport: true}}})
    client.open(draft.uri, draft.text)
    const links = await client.request<readonly Link[]>('textDocument/definition', {
      textDocument: {uri: draft.uri},
      position: draft.at('Der afsættes 4,1'),
    })
    const source = exampleFile('kilder/budgetnotat.txt')
    assert.equal(links[0]?.targetUri, source.uri)
    assert.deepEqual(links[0].targetSelectionRange.start, source.at('Der afsættes'))
  })

  it('says what is wrong with a quotation under the cursor', async () => {
    await client.initialize()
    client.open(draft.uri, draft.text)
    const hover = await client.request<{contents: {value: string}}>('textDocument/hover', {
      textDocument: {uri: draft.uri},
      position: draft.at('Der afsættes 4,1'),
    })
    assert.match(hover.contents.value, /\*\*4,1\*\*[^]*\*\*1,4\*\*/u)
  })

  it('gives no findings unasked for open documents to an editor that fetches them', async () => {
    await client.initialize({textDocument: {diagnostic: {}}})
    client.open(draft.uri, draft.text)
    const report = await client.request<{kind: string; items: readonly unknown[]}>(
      'textDocument/diagnostic',
      {textDocument: {uri: draft.uri}},
    )
    assert.equal(report.kind, 'full')
    assert.ok(report.items.length > 20)
    await client.waitFor(({method}) => method === 'hearing/changed')
    const published = client.messages.filter(
      ({method, params}) =>
        method === 'textDocument/publishDiagnostics' && (params as {uri: string}).uri === draft.uri,
    )
    assert.deepEqual(published, [])
  })

  it('never gives findings of an earlier text behind those of a later one', async () => {
    await client.initialize()
    client.open(draft.uri, draft.text)
    const start = {line: 0, character: 0}
    for (let version = 2; version <= 40; version++) {
      client.notify('textDocument/didChange', {
        textDocument: {uri: draft.uri, version},
        contentChanges: [{range: {start, end: start}, text: '\n'}],
      })
      // Some come together, some after a while.
      if (version % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const versions = (): readonly number[] =>
      client.messages.flatMap(({method, params}) => {
        if (method !== 'textDocument/publishDiagnostics') return []
        const {uri, version} = params as {uri: string; version?: number}
        return uri === draft.uri && version !== undefined ? [version] : []
      })
    await client.waitFor(() => versions().includes(40))
    assert.deepEqual(
      versions(),
      versions().toSorted((a, b) => a - b),
    )
  })

  it('answers a request that was cancelled, and goes on', async () => {
    await client.initialize()
    client.open(draft.uri, draft.text)
    const textDocument = {uri: draft.uri}
    const answers = Array.from({length: 20}, async (_, id) => {
      const answer = client.answer('textDocument/documentSymbol', {textDocument})
      client.notify('$/cancelRequest', {id: id + 2})
      return answer
    })
    const codes = (await Promise.all(answers)).map(({error}) => error?.code)
    assert.ok(codes.every((code) => code === undefined || code === -32_800))
    assert.ok(codes.includes(-32_800))
    const symbols = await client.request<readonly unknown[]>('textDocument/documentSymbol', {
      textDocument,
    })
    assert.ok(symbols.length > 0)
  })
})

interface Link {
  readonly targetUri: string
  readonly targetSelectionRange: {readonly start: unknown}
}
