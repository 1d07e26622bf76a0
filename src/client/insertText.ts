import {Position, Selection, window, type TextDocument, type TextEditor} from 'vscode'
import type {Insertion} from './blockInsertion.ts'
import {say, type Language} from './words.ts'

/**
 * Shows a document and writes something into it, as one step to be undone; the cursor is left behind it. In a
 * document that is read-only nothing can be written, and that is said.
 */
export async function insertText(
  {document, viewColumn}: TextEditor,
  {at, text}: Insertion,
  language: Language,
): Promise<void> {
  const column = viewColumn === undefined ? {} : {viewColumn}
  const shown = await window.showTextDocument(document, {preview: false, ...column})
  const place = new Position(at.line, at.character)
  if (
    !(await isWritten(
      document,
      shown.edit((builder) => builder.insert(place, text)),
      language,
    ))
  )
    return
  const end = document.positionAt(document.offsetAt(place) + text.length)
  shown.selection = new Selection(end, end)
  shown.revealRange(shown.selection)
}

/** Waits for an edit and says so where it changed nothing: of a read-only document the editor says it went well. */
export async function isWritten(
  document: TextDocument,
  edit: Thenable<unknown>,
  language: Language,
): Promise<boolean> {
  const {version} = document
  await edit
  if (document.version !== version) return true
  void window.showWarningMessage(say(language, 'notWritten'))
  return false
}
