import assert from 'node:assert/strict'
import {
  commands,
  DiagnosticSeverity,
  languages,
  window,
  workspace,
  type Diagnostic,
  type Range,
} from 'vscode'
import {eventually} from './eventually.ts'
import {expected, type ExpectedFinding, type ExpectedPlace} from './expected.ts'
import {fileAt, open} from './places.ts'

const severities = new Map([
  [DiagnosticSeverity.Error, 'error'],
  [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'info'],
])

const responses: Readonly<Record<string, string>> = {
  eksempel: 'eksempel/svar/udkast-med-fejl.md',
  svømmehal: 'svømmehal/svar.md',
  virkelig: 'virkelig/response/response.md',
}

for (const [folder, {findings, texts}] of Object.entries(expected)) {
  describe(`The Problems panel (${folder})`, () => {
    const wanted = findings.map(describeExpected).toSorted()
    const shown = (): readonly string[] => problemsIn(folder).map(describeProblem).toSorted()

    it('holds what the command line finds, finding by finding', async () => {
      await open(responses[folder] ?? '')
      await eventually(() => (JSON.stringify(shown()) === JSON.stringify(wanted) ? [true] : []))
      assert.deepEqual(shown(), wanted)
    })

    it('leads to the places that the command line names besides, in sources too', async () => {
      const related = await Promise.all(problemsIn(folder).flatMap(describeRelated))
      assert.deepEqual(
        related.toSorted(),
        findings.flatMap((finding) => describeExpectedRelated(finding, texts)).toSorted(),
      )
    })
  })
}

describe('In the editor, a response', () => {
  it('loses a finding as soon as its cause is mended, and has it again after undo', async () => {
    const editor = await open('svømmehal/svar.md')
    const {uri} = editor.document
    const isThere = (): boolean =>
      languages.getDiagnostics(uri).some((each) => ruleOf(each) === 'quote/altered')
    await eventually(() => (isThere() ? [true] : []))
    const at = editor.document.getText().indexOf('9 pct.')
    const range = editor.document.getWordRangeAtPosition(editor.document.positionAt(at), /\d/u)
    assert.ok(range)
    await editor.edit((builder) => builder.replace(range, '8'))
    assert.deepEqual(await eventually(() => (isThere() ? [] : ['gone'])), ['gone'])
    await window.showTextDocument(editor.document)
    await commands.executeCommand('undo')
    assert.deepEqual(await eventually(() => (isThere() ? ['back'] : [])), ['back'])
  })

  it('has findings that lead to the rule’s page and to the words of the source', async () => {
    const {document} = await open('svømmehal/svar.md')
    const [altered] = await eventually(() =>
      languages.getDiagnostics(document.uri).filter((each) => ruleOf(each) === 'quote/altered'),
    )
    assert.ok(typeof altered?.code === 'object')
    const page = await workspace.openTextDocument(altered.code.target)
    assert.match(page.getText(), /quote\/altered/u)
    assert.equal(altered.relatedInformation?.[0]?.location.uri.scheme, 'hearing-source')
  })
})

/** Everything that the extension says of the files of a hearing. */
function problemsIn(folder: string): readonly Problem[] {
  const root = `${fileAt(folder).path}/`
  return languages.getDiagnostics().flatMap(([uri, diagnostics]) => {
    if (!uri.path.startsWith(root)) return []
    const file = `${folder}/${uri.path.slice(root.length)}`
    const own = diagnostics.filter(({source}) => source === 'høringssvar')
    return own.map((problem) => ({file, problem}))
  })
}

interface Problem {
  readonly file: string
  readonly problem: Diagnostic
}

function ruleOf({code}: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code)
}

function describeProblem({file, problem}: Problem): string {
  const {range, severity, message} = problem
  const place = `${file} ${placeOf(range)}`
  return `${place} ${severities.get(severity)} ${ruleOf(problem)} ${message}`
}

function placeOf({start, end}: Range): string {
  return [start.line, start.character, end.line, end.character].map((each) => each + 1).join(':')
}

function describeExpected(finding: ExpectedFinding): string {
  const {severity, ruleId, message} = finding
  return `${describePlace(finding)} ${severity} ${ruleId} ${message}`
}

function describePlace({file, line, column, endLine, endColumn}: ExpectedPlace): string {
  return `${file} ${line}:${column}:${endLine}:${endColumn}`
}

/** The other places of a problem. Of a document the words: what was extracted has lines of its own between its pages. */
function describeRelated({file, problem}: Problem): readonly Promise<string>[] {
  const [folder = ''] = file.split('/')
  return (problem.relatedInformation ?? []).map(async ({location, message}) => {
    const {uri, range} = location
    const name = `${folder}${uri.path.slice(fileAt(folder).path.length)}`
    const source = uri.scheme === 'file' ? name : name.replace(/\.txt$/u, '')
    const words = IS_WRITTEN.test(source)
      ? placeOf(range)
      : onOneLine((await workspace.openTextDocument(uri)).getText(range))
    return `${ruleOf(problem)} ${source} ${words} ${message}`
  })
}

function describeExpectedRelated(
  {ruleId, related}: ExpectedFinding,
  texts: Readonly<Record<string, string>>,
): readonly string[] {
  return related.map((each) => {
    const place = IS_WRITTEN.test(each.file)
      ? describePlace(each)
      : `${each.file} ${onOneLine(wordsAt(texts[each.file] ?? '', each))}`
    // The editor says in its message what the command line says in a field.
    const page = each.page === undefined ? '' : ` (side ${each.page})`
    return `${ruleId} ${place} ${each.message}${page}`
  })
}

/** What people write, and no program extracts. */
const IS_WRITTEN = /\.(?:md|yaml)$/u

function onOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ')
}

function wordsAt(text: string, {line, column, endLine, endColumn}: ExpectedPlace): string {
  const lines = text.split('\n')
  const offset = (before: number, characters: number): number =>
    lines.slice(0, before - 1).join('\n').length + (before > 1 ? 1 : 0) + characters - 1
  return text.slice(offset(line, column), offset(endLine, endColumn))
}
