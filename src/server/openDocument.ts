import type {Range} from 'vscode-languageserver-types'
import {DocumentText, type TextChange} from '../service/documentText.ts'
import {isRange, isRecord} from './params.ts'

/** A document that an editor has open, as it is there. */
export interface OpenDocument {
  readonly uri: string
  /** Absolute; `undefined` where it is no file of this machine (a new file that was not saved). */
  readonly path: string | undefined
  readonly languageId: string
  readonly version: number
  readonly text: DocumentText
}

/** One change as an editor sends it; without a range the whole text is new. */
export interface DocumentChange {
  readonly range?: Range
  readonly text: string
}

/**
 * The document after some changes, made one after another. `undefined`, and the document stays as it was, where
 * the version is not newer than the one at hand or the changes are not what the protocol says they are: a text
 * that differs from the editor's is worse than an old one.
 */
export function applyChanges(
  document: OpenDocument,
  version: unknown,
  changes: unknown,
): OpenDocument | undefined {
  if (typeof version !== 'number' || !(version > document.version)) return undefined
  if (!Array.isArray(changes) || !changes.every(isChange)) return undefined
  return {...document, version, text: textAfter(document.text, changes)}
}

/**
 * The text after changes made one after another. Each change copies the whole of it, so those that lie wholly before
 * the one ahead of them are made together: an editor that replaces a word everywhere sends thousands from the end on.
 */
function textAfter(before: DocumentText, changes: readonly DocumentChange[]): DocumentText {
  let text = before
  let waiting: TextChange[] = []
  const make = (): void => {
    text = text.changeAll(waiting.reverse())
    waiting = []
  }
  for (const {range, text: replacement} of changes) {
    if (range === undefined) {
      text = new DocumentText(replacement)
      waiting = []
      continue
    }
    const last = waiting.at(-1)
    // What lies before a change is the same after it, with the same lines.
    if (last !== undefined && text.spanOf(range).end >= last.span.start) make()
    waiting.push({span: text.spanOf(range), replacement})
  }
  make()
  return text
}

function isChange(change: unknown): change is DocumentChange {
  if (!isRecord(change) || typeof change['text'] !== 'string') return false
  return change['range'] === undefined || isRange(change['range'])
}
