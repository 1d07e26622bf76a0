import {CompletionItemKind} from 'vscode-languageserver-types'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {ItemParts} from './completionItem.ts'
import type {DataPlace} from './dataPlaceAt.ts'
import {folderOf} from './folderOf.ts'
import {freeDocuments} from './freeDocuments.ts'

/** Whether the name of a source's document is being written. */
export function isDocumentPlace({kind, path}: DataPlace): boolean {
  return kind === 'value' && path.at(-1) === 'file'
}

/**
 * What may stand behind `file:` of a source in one of the hearing's files: the documents that are no sources and no
 * responses yet, seen from that file's folder. `documents` are paths from the hearing's folder, with `/`. None where
 * the file lies outside that folder.
 */
export function completeDocuments(
  hearing: LinkedHearing,
  file: string,
  place: DataPlace,
  documents: readonly string[],
): readonly ItemParts[] {
  const root = folderOf(hearing.project.file)
  const own = folderOf(file)
  if (!own.startsWith(root)) return []
  return freeDocuments(hearing, documents)
    .map((each) => wayFrom(own.slice(root.length), each))
    .toSorted((one, other) => one.localeCompare(other, 'da'))
    .map((label, order) => ({
      label,
      text: written(label, place),
      kind: CompletionItemKind.File,
      order,
    }))
}

/** A path as it is seen from a folder beside it: `../kilder/notat.pdf`. */
function wayFrom(folder: string, path: string): string {
  const [from, to] = [folder.split('/').slice(0, -1), path.split('/')]
  const name = to.pop() ?? ''
  const fork = from.findIndex((each, index) => each !== to[index])
  const shared = fork < 0 ? from.length : fork
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared), name].join('/')
}

/** Names that YAML reads as they stand, between braces too. */
const PLAIN = /^[\p{L}\p{N}.][\p{L}\p{N}_./ -]*$/u

function written(path: string, {mark, isClosed}: DataPlace): string {
  if (mark === '') return PLAIN.test(path) ? path : JSON.stringify(path)
  const inside = mark === '"' ? JSON.stringify(path).slice(1, -1) : path.replaceAll("'", "''")
  return inside + (isClosed ? '' : mark)
}
