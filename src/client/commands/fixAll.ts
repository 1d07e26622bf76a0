import {window, workspace, WorkspaceEdit} from 'vscode'
import {findResponseHere} from '../responses.ts'
import {toRange} from '../trees/goTo.ts'
import {say, sayCount} from '../words.ts'
import type {CommandContext} from './commandContext.ts'
import {needHearing} from './needHearing.ts'

/** Mends in the response what is safe to mend, as one step to be undone. */
export async function fixAll(context: CommandContext): Promise<void> {
  if ((await needHearing(context)) === undefined) return
  const {server, current} = context
  const editor = await findResponseHere(current)
  if (editor === undefined) return
  const {uri, version} = editor.document
  const edits = (await server.ask('hearing/fixAll', {uri: uri.toString()})) ?? []
  // Somebody wrote on meanwhile: the places are those of another text.
  if (editor.document.version !== version) return
  const {language} = current
  if (edits.length === 0) {
    void window.showInformationMessage(say(language, 'fixedNone'))
    return
  }
  const edit = new WorkspaceEdit()
  for (const {range, newText} of edits) edit.replace(uri, toRange(range), newText)
  await workspace.applyEdit(edit)
  void window.showInformationMessage(sayCount(language, edits.length, 'fixedOne', 'fixed'))
}
