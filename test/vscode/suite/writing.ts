import assert from 'node:assert/strict'
import {
  commands,
  languages,
  Selection,
  window,
  workspace,
  type CodeAction,
  type CompletionList,
  type TextEditor,
  type WorkspaceEdit,
} from 'vscode'
import {eventually} from './eventually.ts'
import {fileAt, open, placeOf, select} from './places.ts'
import {serverProcess} from './serverProcess.ts'

const draft = 'svømmehal/svar.md'
const pdf = 'svømmehal/kilder/notat (endelig).pdf'

describe('Writing in the editor', () => {
  let before = ''

  beforeEach(async () => {
    const editor = await open(draft)
    before = editor.document.getText()
    await eventually(() => languages.getDiagnostics(editor.document.uri))
  })

  afterEach(async () => {
    // Whatever a test did is one or more steps that can be undone.
    const editor = await open(draft)
    for (let step = 0; step < 20 && editor.document.getText() !== before; step++) {
      await commands.executeCommand('undo')
    }
    assert.equal(editor.document.getText(), before)
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('opens a source that is no text as read-only text with its pages and headings', async () => {
    const source = await openSource('Morgensvømmerne')
    const text = source.document.getText()
    assert.equal(source.document.uri.scheme, 'hearing-source')
    // Paragraphs of Word documents are one line each, which nobody could read to its end.
    await eventually(() => (source.document.languageId === 'hearing-source' ? [true] : []))
    assert.equal(workspace.getConfiguration('editor', source.document).get('wordWrap'), 'on')
    assert.match(text, /^─+ 1 ─+$/mu)
    assert.match(text, /^# Åbningstider i byens svømmehaller$/mu)
    assert.match(source.document.getText(source.selection), /^Morgensvømmerne[^]*nærmeste hal\.$/u)
    await commands.executeCommand('type', {text: 'x'})
    assert.equal(source.document.getText(), text)
  })

  it('puts what is selected in a source into the response as a clean quotation, in one step', async () => {
    const response = await open(draft)
    const at = placeOf(response, '**Anmodning:**')
    response.selection = new Selection(at, at)
    const source = await openSource('Reserven')
    select(source, 'sent om\naftenen')
    await commands.executeCommand('hearingResponse.quoteSelection')
    const written = await eventually(() => blockIn(response, '> sent om aftenen'))
    assert.deepEqual(written, ['> sent om aftenen\n>\n> [@svømmehal, s. 1]\n'])
    await open(draft)
    await commands.executeCommand('undo')
    assert.equal(response.document.getText(), before)
  })

  it('begins a remark with heading, stance and demand in the response that was just opened', async () => {
    const editor = await open('eksempel/svar/udkast-med-fejl.md')
    const text = editor.document.getText()
    // The window was about another hearing a moment ago.
    await commands.executeCommand('hearingResponse.newRemark', 'KB08')
    await eventually(() =>
      editor.document.getText().includes('Nr. KB08. Færre trykte aviser') ? [true] : [],
    )
    assert.match(
      editor.document.getText(),
      /^#+ Nr\. KB08\. Færre trykte aviser\n\n\*\*Holdning:\*\* \n/mu,
    )
    await commands.executeCommand('undo')
    assert.equal(editor.document.getText(), text)
  })

  it('mends a quotation by its quick fix, and undo takes it back', async () => {
    const editor = await open(draft)
    const at = placeOf(editor, '9 pct.')
    const [fix] = await eventually(async () => {
      const actions = await commands.executeCommand<readonly CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new Selection(at, at),
      )
      return actions.filter(({edit, title}) => edit !== undefined && title.includes('8'))
    })
    assert.ok(fix?.edit)
    await workspace.applyEdit(fix.edit)
    assert.ok(editor.document.getText().includes('stiger med 8 pct.'))
    await open(draft)
    await commands.executeCommand('undo')
    assert.equal(editor.document.getText(), before)
  })

  it('makes the quotation mark that is typed the one that the response uses', async () => {
    const editor = await open(draft)
    const at = placeOf(editor, '**Anmodning:**')
    editor.selection = new Selection(at, at)
    await commands.executeCommand('type', {text: '"'})
    const typed = await eventually(() =>
      editor.document.lineAt(at.line).text.startsWith('»') ? [true] : [],
    )
    assert.deepEqual(typed, [true])
  })

  it('completes the pages that a source has', async () => {
    const editor = await open(draft)
    const at = placeOf(editor, 's. 1]')
    const labels = await eventually(async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        at,
      )
      return list.items
        .map(({label}) => (typeof label === 'string' ? label : label.label))
        .filter((label) => /^s\. \d$/u.test(label))
    })
    assert.deepEqual(labels.slice(0, 3), ['s. 1', 's. 2', 's. 3'])
  })

  it('renames a source’s key in the hearing file and in the responses at once', async () => {
    const editor = await open(draft)
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      placeOf(editor, 'svømmehal, s. 1').translate(0, 2),
      'notat',
    )
    const files = edit.entries().map(([uri, edits]) => [uri.path.split('/').at(-1), edits.length])
    assert.deepEqual(files.toSorted(), [
      ['hearing.yaml', 2],
      ['svar.md', 3],
    ])
  })

  it('goes on after the server was killed, with text that was not saved', async function () {
    if (process.platform === 'win32') this.skip()
    const editor = await open(draft)
    await insertAbsent(editor, 'Hallerne lukker klokken 3 hver nat')
    assert.equal((await eventually(() => absentIn(editor))).length, 1)
    const killed = serverProcess()
    assert.ok(killed !== undefined)
    process.kill(killed, 'SIGKILL')
    const [next] = await eventually(() => {
      const now = serverProcess()
      return now === undefined || now === killed ? [] : [now]
    })
    assert.ok(next !== undefined, 'another server is started')
    await insertAbsent(editor, 'Hallerne åbner aldrig igen om vinteren')
    const both = await eventually(() => (absentIn(editor).length === 2 ? [true] : []))
    assert.deepEqual(both, [true])
  })

  it('starts the server again when it is asked to, with text that was not saved', async () => {
    const editor = await open(draft)
    await insertAbsent(editor, 'Hallerne lukker klokken 3 hver nat')
    assert.equal((await eventually(() => absentIn(editor))).length, 1)
    await commands.executeCommand('hearingResponse.restart')
    assert.equal((await eventually(() => absentIn(editor))).length, 1)
  })

  it('speaks the language of the hearing, and another one when a setting says so', async () => {
    const {document} = await open(draft)
    const settings = workspace.getConfiguration('hearingResponse')
    const says = (words: RegExp) => () =>
      languages.getDiagnostics(document.uri).filter(({message}) => words.test(message))
    assert.ok((await eventually(says(/kilden skriver/u))).length > 0)
    await settings.update('language', 'en', true)
    try {
      assert.ok((await eventually(says(/the source writes/u))).length > 0)
    } finally {
      await settings.update('language', undefined, true)
    }
    assert.ok((await eventually(says(/kilden skriver/u))).length > 0)
  })
})

/** Goes to the source of the quotation that has a word in it, as F12 does. */
async function openSource(word: string): Promise<TextEditor> {
  const editor = await open(draft)
  const at = placeOf(editor, word)
  editor.selection = new Selection(at, at)
  await commands.executeCommand('hearingResponse.openSource')
  const [source] = await eventually(() => {
    const active = window.activeTextEditor
    return active?.document.uri.path === `${fileAt(pdf).path}.txt` ? [active] : []
  })
  assert.ok(source, `the active document is ${String(window.activeTextEditor?.document.uri)}`)
  return source
}

/** Writes a quotation that stands nowhere. */
async function insertAbsent(editor: TextEditor, words: string): Promise<void> {
  const at = placeOf(editor, '**Anmodning:**')
  await editor.edit((builder) => builder.insert(at, `»${words}« [@svømmehal].\n\n`))
}

function absentIn({document}: TextEditor): readonly unknown[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({code}) => typeof code === 'object' && code.value === 'quote/not-found')
}

function blockIn({document}: TextEditor, start: string): readonly string[] {
  const text = document.getText()
  const at = text.indexOf(start)
  return at < 0 ? [] : [text.slice(at, text.indexOf(']', at) + 2)]
}
