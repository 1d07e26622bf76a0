import {EndOfLine, type TextEditor} from 'vscode'
import {blockInsertion} from './blockInsertion.ts'
import {insertText} from './insertText.ts'
import type {Language} from './words.ts'

/** Puts a block into a response at the cursor, as one step to be undone, and leaves the cursor behind it. */
export async function insertBlock(
  editor: TextEditor,
  block: string,
  language: Language,
): Promise<void> {
  const {document, selection} = editor
  const lines = document.getText().split(/\r\n|\r|\n/u)
  const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n'
  await insertText(editor, blockInsertion(lines, selection.end, block, eol), language)
}
