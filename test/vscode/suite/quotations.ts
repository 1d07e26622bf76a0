import assert from 'node:assert/strict'
import {
  commands,
  Position,
  workspace,
  type Location,
  type LocationLink,
  type Range,
  type TextDocument,
  type Uri,
} from 'vscode'
import {eventually} from './eventually.ts'
import {expected, type ExpectedLink} from './expected.ts'
import {fileAt, open} from './places.ts'

interface Target {
  readonly uri: Uri
  readonly range: Range
}

for (const [folder, {links, texts}] of Object.entries(expected)) {
  describe(`Quotations (${folder})`, () => {
    const quotes = links.filter(({source, paragraph}) => source !== undefined && paragraph)

    it('lead to the paragraph that trace names, and the paragraph leads back', async () => {
      assert.ok(quotes.length > 0)
      const wrong: string[] = []
      for (const link of quotes) {
        const problem = await followAndReturn(link, texts)
        if (problem !== undefined) wrong.push(`${link.file}:${link.line}: ${problem}`)
      }
      assert.deepEqual(wrong, [])
    })
  })
}

/** What is wrong with the way to a quotation's paragraph and back; `undefined` where nothing is. */
async function followAndReturn(
  link: ExpectedLink,
  texts: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const {document} = await open(link.file)
  const position = startOf(document, link)
  const targets = await eventually(() => definitionsAt(document.uri, position))
  const landings = await Promise.all(
    targets.map(async (target) => ({target, isRight: await isInParagraph(target, link, texts)})),
  )
  const landing = landings.find(({isRight}) => isRight)
  if (landing === undefined) {
    return `leads to ${JSON.stringify(targets.map(({uri, range}) => [uri.path, range]))}`
  }
  const {uri, range} = landing.target
  await workspace.openTextDocument(uri)
  const back = await eventually(async () => {
    const found = await commands.executeCommand<readonly Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      range.start,
    )
    return found.filter((each) => each.uri.path === document.uri.path)
  })
  const isBack = back.some((each) => each.range.contains(position))
  return isBack ? undefined : `${uri.path} does not lead back`
}

/** Where the quotation begins in the line that trace names. */
function startOf(document: TextDocument, {line, quote}: ExpectedLink): Position {
  const text = document.lineAt(line - 1).text
  const first = quote.split(/\s/u)[0] ?? ''
  const at = text.indexOf(first)
  return new Position(line - 1, at < 0 ? text.search(/[^>\s]/u) + 1 : at)
}

async function definitionsAt(uri: Uri, position: Position): Promise<readonly Target[]> {
  const found = await commands.executeCommand<readonly (Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  )
  return found.map((each) =>
    'targetUri' in each
      ? targetOf(each.targetUri, each.targetSelectionRange ?? each.targetRange)
      : targetOf(each.uri, each.range),
  )
}

function targetOf(uri: Uri, range: Range): Target {
  return {uri, range}
}

async function isInParagraph(
  {uri, range}: Target,
  {source = '', paragraph = {start: 0, end: 0}}: ExpectedLink,
  texts: Readonly<Record<string, string>>,
): Promise<boolean> {
  if (!uri.path.startsWith(fileAt(source).path)) return false
  const shown = await workspace.openTextDocument(uri)
  if (uri.scheme === 'file') {
    const at = shown.offsetAt(range.start)
    return at >= paragraph.start && at < paragraph.end
  }
  // Extracted text has lines of its own for pages and headings: the words decide.
  const wanted = withoutSpace(texts[source]?.slice(paragraph.start, paragraph.end) ?? '')
  const words = withoutSpace(shown.getText(range))
  return words !== '' && wanted.includes(words.slice(0, 40))
}

function withoutSpace(text: string): string {
  return text.replace(/[\s#─]+/gu, '')
}
