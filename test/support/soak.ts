import assert from 'node:assert/strict'
import {cp} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Diagnostic} from 'vscode-languageserver-types'
import {lintHearing} from '../../src/core/lint/lintHearing.ts'
import {linkHearing} from '../../src/core/linking/linkHearing.ts'
import type {Finding} from '../../src/core/model/finding.ts'
import {openResponse} from '../../src/core/openResponse.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {danishLexicon} from '../../src/host/danishLexicon.ts'
import {readHearing} from '../../src/host/readHearing.ts'
import {englishTexts} from '../../src/output/texts.ts'
import {LanguageServer} from '../../src/server/languageServer.ts'
import {applyChanges, type OpenDocument} from '../../src/server/openDocument.ts'
import {DocumentText} from '../../src/service/documentText.ts'
import {exampleFile} from './exampleHearing.ts'

const TODAY = '2026-03-01'

export interface SoakOptions {
  readonly edits: number
  /** After so many edits everything is compared. */
  readonly compareEvery: number
  readonly seed: number
  /** An empty folder to work in. */
  readonly folder: string
  readonly onCompared?: (edits: number) => void
}

/** What stands between two edits of a writer: words, marks, headings, quotations, slips. */
const put = [
  'a',
  ' ',
  'ø',
  '\n',
  '\n\n',
  '.',
  '»',
  '«',
  '"',
  '[',
  ']',
  '@',
  '[@budgetnotat, s. 2]',
  '[@evaluering]',
  '# ',
  '\n## Nr. 4. Søndagsåbent på Hovedbiblioteket\n\n',
  '\n### Nr. 99. Noget andet\n\n',
  '\n> ',
  '- ',
  '**Holdning:** Støtter.',
  'Ingen bemærkninger.',
  'ikke ',
  'kunder ',
  '2,4 mio. kr. ',
  '```\n',
  '<!-- hearing-disable-next-line quote/altered: prøve -->\n',
  '<!--',
  '-->',
  '\n---\n',
  '[^1]',
  '\n[^1]: note\n',
  '😀',
  '\r\n',
  '»de unge får deres helt eget sted med udsigt over fjorden« [@ungenotat]',
]

/**
 * Writes at random in a copy of the example, as an editor tells the server, and holds the server's text and findings
 * against the text as it must be and a check from nothing. The same seed makes the same edits.
 */
export async function soak(options: SoakOptions): Promise<void> {
  const {edits, compareEvery, folder, seed} = options
  const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
  await cp(examples, folder, {recursive: true})
  const path = join(folder, 'svar', 'udkast-med-fejl.md')
  const uri = pathToFileURL(path).href
  const published = new Map<string, readonly Diagnostic[]>()
  const server = new LanguageServer({
    readSource,
    textsOf: () => englishTexts,
    today: () => TODAY,
    outlet: {
      publish: (own, _version, diagnostics) => published.set(own, diagnostics),
      changed: () => undefined,
      progress: () => undefined,
      refresh: () => undefined,
      log: (line) => assert.fail(line),
    },
  })
  let text = exampleFile('svar/udkast-med-fejl.md').text
  const whole = text
  let document: OpenDocument = {
    uri,
    path,
    languageId: 'markdown',
    version: 1,
    text: new DocumentText(text),
  }
  await server.open(document)
  const random = randomFrom(seed)
  for (let done = 1; done <= edits; done++) {
    const {start, end, words} = nextEdit(text, whole, random)
    const range = document.text.rangeOf({start, end})
    const changed = applyChanges(document, done + 1, [{range, text: words}])
    assert.ok(changed, 'the edit is applied')
    // A place between \r and \n is none to the protocol.
    const span = document.text.spanOf(range)
    text = text.slice(0, span.start) + words + text.slice(span.end)
    document = changed
    server.change(document)
    if (random() < 0.2) await new Promise((resolve) => setImmediate(resolve))
    if (random() < 0.05) await server.ask(uri)
    if (done % compareEvery === 0 || done === edits) {
      assert.equal(server.document(uri)?.text.text, text, `the text after ${done} edits`)
      await compare(server, uri, path, text, folder, done)
      options.onCompared?.(done)
    }
  }
  server.close(uri)
}

async function compare(
  server: LanguageServer,
  uri: string,
  path: string,
  text: string,
  folder: string,
  done: number,
): Promise<void> {
  const asked = await server.ask(uri, true)
  const fresh = await checkAnew(folder, path, text)
  assert.deepEqual(asked?.checked.findings, fresh, `the findings after ${done} edits: ${text}`)
}

async function checkAnew(folder: string, path: string, text: string): Promise<readonly Finding[]> {
  const result = await readHearing({hearingFile: join(folder, 'hearing.yaml'), cwd: folder})
  assert.equal(result.kind, 'read')
  const {project, sources, responses} = result.hearing
  const {proposals, hearing: settings} = project
  const hearing = linkHearing({
    project,
    sources,
    // The text as it is, not as bytes of it would be decoded: half of an emoji is no character of UTF-8.
    responses: responses.map(({response, path: own}) =>
      own === path
        ? openResponse({
            file: response.file,
            text,
            proposalPrefixes: settings.proposalPrefixes,
            proposals,
          })
        : response,
    ),
    lexicon: danishLexicon,
  })
  return lintHearing(hearing, {today: TODAY})
}

interface RandomEdit {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Mostly a keystroke; now and then a paste, a deleted stretch, or the text as it was at first. */
function nextEdit(text: string, whole: string, random: () => number): RandomEdit {
  const at = Math.floor(random() * (text.length + 1))
  const kind = random()
  if (kind < 0.003 || text.length > 30_000) return {start: 0, end: text.length, words: whole}
  if (kind < 0.35) {
    const end = Math.min(text.length, at + 1 + Math.floor(random() * (kind < 0.03 ? 400 : 12)))
    return {start: at, end, words: ''}
  }
  if (kind < 0.4) {
    const from = Math.floor(random() * whole.length)
    return {start: at, end: at, words: whole.slice(from, from + Math.floor(random() * 300))}
  }
  return {start: at, end: at, words: put[Math.floor(random() * put.length)] ?? 'a'}
}

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
