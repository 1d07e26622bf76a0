import {Uri, ViewColumn, window, workspace, type TextEditor} from 'vscode'
import type {CurrentHearing} from './currentHearing.ts'
import {say} from './words.ts'

/** The response that was active last, with its cursor. */
let last: TextEditor | undefined

/** Remembers which response somebody writes in, for what is put into it from a source. */
export function rememberResponses(current: CurrentHearing): {dispose: () => void} {
  const remember = (editor: TextEditor | undefined): void => {
    if (editor !== undefined && current.isResponse(editor.document.uri)) last = editor
  }
  const subscriptions = [
    window.onDidChangeActiveTextEditor(remember),
    current.onChanged(() => remember(window.activeTextEditor)),
  ]
  remember(window.activeTextEditor)
  return {dispose: () => subscriptions.forEach((each) => void each.dispose())}
}

/** Where something is to be put: the response that is active, else the last one, else one that is chosen. */
export async function findResponse(current: CurrentHearing): Promise<TextEditor | undefined> {
  const isResponse = ({document}: TextEditor): boolean => current.isResponse(document.uri)
  const active = window.activeTextEditor
  if (active !== undefined && isResponse(active)) return active
  const open = window.visibleTextEditors.find(isResponse)
  if (last !== undefined && !last.document.isClosed && isResponse(last)) {
    const shown = window.visibleTextEditors.find((editor) => editor.document === last?.document)
    if (shown !== undefined) return shown
    const {document, selection} = last
    return window.showTextDocument(document, {selection, preview: false})
  }
  return open ?? (await chooseResponse(current))
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
