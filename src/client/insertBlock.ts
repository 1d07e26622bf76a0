import {EndOfLine, Position, Selection, window, type TextEditor} from 'vscode'
import {blockInsertion} from './blockInsertion.ts'

/** Puts a block into a response at the cursor, as one step to be undone, and leaves the cursor behind it. */
export async function insertBlock(editor: TextEditor, block: string): Promise<void> {
  const {document} = editor
  const shown = await window.showTextDocument(document, {
    preview: false,
    ...(editor.viewColumn === undefined ? {} : {viewColumn: editor.viewColumn}),
  })
  const lines = document.getText().split(/\r\n|\r|\n/u)
  const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n'
  const {at, text} = blockInsertion(lines, editor.selection.active, block, eol)
  const place = new Position(at.line, at.character)
  await shown.edit((builder) => builder.insert(place, text))
  const end = document.positionAt(document.offsetAt(place) + text.length)
  shown.selection = new Selection(end, end)
  shown.revealRange(shown.selection)
}
