import {Disposable, TabInputText, Uri, ViewColumn, window, workspace} from 'vscode'
import type {Selection, TextEditor} from 'vscode'
import type {CurrentHearing} from './currentHearing.ts'
import {say} from './words.ts'

/** The response that was written in last, and where; its editor may be gone, since a tab can give way to the next. */
let last: {readonly uri: Uri; readonly selection: Selection} | undefined

/** Remembers which response somebody writes in, for what is put into it from a source. */
export function rememberResponses(current: CurrentHearing): Disposable {
  const remember = (editor: TextEditor | undefined): void => {
    if (editor === undefined || !current.isResponse(editor.document.uri)) return
    last = {uri: editor.document.uri, selection: editor.selection}
  }
  remember(window.activeTextEditor)
  return Disposable.from(
    window.onDidChangeActiveTextEditor(remember),
    window.onDidChangeTextEditorSelection(({textEditor}) => {
      if (textEditor === window.activeTextEditor) remember(textEditor)
    }),
    current.onChanged(() => remember(window.activeTextEditor)),
  )
}

/** Where something is to be put: the response that is active, else the last one, else one that is chosen. */
export async function findResponse(current: CurrentHearing): Promise<TextEditor | undefined> {
  const isResponse = ({document}: TextEditor): boolean => current.isResponse(document.uri)
  const active = window.activeTextEditor
  if (active !== undefined && isResponse(active)) return active
  const open = window.visibleTextEditors
  if (last !== undefined && current.isResponse(last.uri)) {
    const {uri, selection} = last
    const shown = open.find(({document}) => document.uri.toString() === uri.toString())
    if (shown !== undefined) return shown
    const viewColumn = columnOf(uri) ?? ViewColumn.Active
    return window.showTextDocument(uri, {selection, viewColumn, preview: false})
  }
  return open.find(isResponse) ?? (await chooseResponse(current))
}

/**
 * The same for what is done where the writer is. In a Markdown document that is none of the hearing's, a new one that
 * was not saved for instance, nobody means another one that is not to be seen: that is said instead.
 */
export async function findResponseHere(current: CurrentHearing): Promise<TextEditor | undefined> {
  const document = window.activeTextEditor?.document
  const isText =
    document?.languageId === 'markdown' && ['file', 'untitled'].includes(document.uri.scheme)
  if (!isText || current.isResponse(document.uri) || current.sourceOf(document.uri) !== undefined) {
    return findResponse(current)
  }
  void window.showInformationMessage(say(current.language, 'notAResponse'))
  return undefined
}

/** Where a document has a tab, behind others perhaps. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const address = uri.toString()
  return window.tabGroups.all.find(({tabs}) =>
    tabs.some(({input}) => input instanceof TabInputText && input.uri.toString() === address),
  )?.viewColumn
}

async function chooseResponse(current: CurrentHearing): Promise<TextEditor | undefined> {
  const {overview, language} = current
  const responses = overview?.responses ?? []
  if (responses.length === 0) {
    void window.showInformationMessage(say(language, 'noResponse'))
    return undefined
  }
  const items = responses.map(({title, uri}) => ({
    label: title,
    description: workspace.asRelativePath(Uri.parse(uri)),
    uri,
  }))
  const placeHolder = say(language, 'chooseResponse')
  const chosen = items.length === 1 ? items[0] : await window.showQuickPick(items, {placeHolder})
  if (chosen === undefined) return undefined
  return window.showTextDocument(Uri.parse(chosen.uri), {
    preview: false,
    viewColumn: ViewColumn.Active,
  })
}
