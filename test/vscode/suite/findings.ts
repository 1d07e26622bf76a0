import assert from 'node:assert/strict'
import {commands, DiagnosticSeverity, languages, window, workspace, type Diagnostic} from 'vscode'
import {eventually} from './eventually.ts'
import {expected, type ExpectedFinding} from './expected.ts'
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

for (const [folder, {findings}] of Object.entries(expected)) {
  describe(`The Problems panel (${folder})`, () => {
    it('holds what the command line finds, finding by finding', async () => {
      await open(responses[folder] ?? '')
      const wanted = findings.filter(isShownAsItself).map(describeExpected).toSorted()
      let shown: readonly string[] = []
      await eventually(() => {
        shown = problemsIn(folder)
        return JSON.stringify(shown) === JSON.stringify(wanted) ? [true] : []
      })
      assert.deepEqual(shown, wanted)
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

/** Sources that are shown as extracted text have other lines there than on the command line. */
function isShownAsItself({file}: ExpectedFinding): boolean {
  return /\.(?:md|yaml)$/u.test(file)
}

function problemsIn(folder: string): readonly string[] {
  const root = `${fileAt(folder).path}/`
  return languages
    .getDiagnostics()
    .filter(([uri]) => uri.scheme === 'file' && uri.path.startsWith(root))
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({source}) => source === 'høringssvar')
        .map((each) => describeProblem(`${folder}/${uri.path.slice(root.length)}`, each)),
    )
    .filter((line) => /^\S.*\.(?:md|yaml) /u.test(line))
    .toSorted()
}

function ruleOf({code}: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code)
}

function describeProblem(file: string, problem: Diagnostic): string {
  const {range, severity, message} = problem
  const places = [range.start.line, range.start.character, range.end.line, range.end.character]
  const place = places.map((value) => value + 1).join(':')
  return `${file} ${place} ${severities.get(severity)} ${ruleOf(problem)} ${message}`
}

function describeExpected(finding: ExpectedFinding): string {
  const {file, line, column, endLine, endColumn, severity, ruleId, message} = finding
  return `${file} ${line}:${column}:${endLine}:${endColumn} ${severity} ${ruleId} ${message}`
}
