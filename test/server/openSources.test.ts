import assert from 'node:assert/strict'
import {sourceScheme, type NewFile, type SourceText} from '../../src/protocol/protocol.ts'
import {exampleFile} from '../support/exampleHearing.ts'
import {LanguageClient} from '../support/languageClient.ts'

describe('The language server and the sources that an editor has open', function () {
  this.timeout(20_000)
  let client: LanguageClient
  const response = exampleFile('svar/svar.md')
  const source = exampleFile('kilder/evaluering.txt')
  /** As VS Code writes an address without an authority. */
  const shown = `${sourceScheme}:${new URL(source.uri).pathname}.txt`

  beforeEach(async () => {
    client = new LanguageClient()
    await client.initialize({textDocument: {definition: {linkSupport: true}}})
  })

  afterEach(async () => {
    await client.end()
  })

  async function targetOf(words: string): Promise<string | undefined> {
    const links = await client.request<readonly {targetUri: string}[]>('textDocument/definition', {
      textDocument: {uri: response.uri},
      position: response.at(words),
    })
    return links[0]?.targetUri
  }

  it('shows an old text file as extracted text, since an editor would take its letters for others', async () => {
    client.open(response.uri, response.text)
    const uri = await targetOf('Evalueringen giver ikke grundlag')
    assert.ok(uri?.startsWith(`${sourceScheme}:`))
    const {text} = await client.request<SourceText>('hearing/sourceText', {uri: shown})
    assert.match(text, /FÆLLES FACILITETER/u)
  })

  it('reads a document from the disk, whatever the editor made of its letters', async () => {
    client.open(response.uri, response.text)
    const before = await client.diagnostics(response.uri)
    client.open(source.uri, source.text.replaceAll(/[æøåÆØÅ]/gu, '\uFFFD'))
    client.open(shown, 'noget helt andet')
    await client.request('hearing/check', {uri: response.uri})
    const after = await client.request<{items: readonly unknown[]}>('textDocument/diagnostic', {
      textDocument: {uri: response.uri},
    })
    assert.deepEqual(after.items, before)
  })

  it('says nothing of places in a file whose extracted text is another', async () => {
    client.open(response.uri, response.text)
    client.open(source.uri, source.text.replaceAll(/[æøåÆØÅ]/gu, '\uFFFD'))
    client.open(shown, 'noget helt andet')
    const answers = async (uri: string): Promise<readonly boolean[]> => {
      const textDocument = {uri}
      const [hover, symbols, lenses] = await Promise.all([
        client.request('textDocument/hover', {textDocument, position: source.at('Evalueringen')}),
        client.request<readonly object[] | null>('textDocument/documentSymbol', {textDocument}),
        client.request<readonly object[] | null>('textDocument/codeLens', {textDocument}),
      ])
      return [hover !== null, (symbols ?? []).length > 0, (lenses ?? []).length > 0]
    }
    assert.deepEqual(await answers(source.uri), [false, false, false])
    assert.deepEqual(await answers(shown).then(([, ...rest]) => rest), [true, true])
  })

  it('gives the files of a new hearing, and nothing where the language is not said', async () => {
    const params = {language: 'da', title: 'Budget 2031', deadline: 'i morgen'}
    const files = await client.request<readonly NewFile[]>('hearing/newFiles', params)
    assert.deepEqual(
      files.map(({name}) => name),
      ['hearing.yaml', 'kilder/notat.md', 'svar/svar.md', '.vscode/settings.json'],
    )
    assert.match(files[0]?.text ?? '', /^title: "Budget 2031"$/mu)
    assert.match(files[0]?.text ?? '', /^# deadline: \d{4}-\d\d-\d\d$/mu)
    assert.equal(await client.request('hearing/newFiles', {language: 'tlh'}), null)
  })
})
