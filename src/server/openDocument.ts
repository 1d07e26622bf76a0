import type {Range} from 'vscode-languageserver-types'
import {DocumentText} from '../service/documentText.ts'
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
  const text = changes.reduce(applyChange, document.text)
  return {...document, version, text}
}

function applyChange(text: DocumentText, change: DocumentChange): DocumentText {
  if (change.range === undefined) return new DocumentText(change.text)
  return text.change(text.spanOf(change.range), change.text)
}

function isChange(change: unknown): change is DocumentChange {
  if (!isRecord(change) || typeof change['text'] !== 'string') return false
  return change['range'] === undefined || isRange(change['range'])
}
