import assert from 'node:assert/strict'
import type {Position} from 'vscode'
import {Selection, Uri, window, workspace, type TextEditor} from 'vscode'

/** The address of a file of the folder that is open. */
export function fileAt(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? []
  assert.ok(folder)
  return Uri.joinPath(folder.uri, path)
}

/** Opens a file of the folder as somebody does who goes on working in it. */
export async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(fileAt(path), {preview: false})
}

/** Where some words begin in an editor. */
export function placeOf({document}: TextEditor, words: string): Position {
  const at = document.getText().indexOf(words)
  assert.notEqual(at, -1, `»${words}« is not in ${document.uri.path}`)
  return document.positionAt(at)
}

/** Selects some words. */
export function select(editor: TextEditor, words: string): void {
  const start = placeOf(editor, words)
  const end = editor.document.positionAt(editor.document.offsetAt(start) + words.length)
  editor.selection = new Selection(start, end)
}
