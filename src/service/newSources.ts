import type {TextEdit} from 'vscode-languageserver-types'
import type {Span} from '../core/model/span.ts'
import {entryOf, type DataNode} from '../core/project/dataTree.ts'
import {readDataFile} from '../core/project/readDataFile.ts'
import {lineEndOf} from '../core/rules/lineEndOf.ts'
import type {HearingView} from './hearingView.ts'
import {yamlScalar} from './yamlScalar.ts'

/**
 * The edit that registers documents as sources in the hearing file, behind those that stand there: each with a key and
 * a title that are made of its name, to be written over. `files` are paths from the hearing's folder, with `/`.
 * `undefined` where the sources do not stand in the hearing file one below the other, for a hearing file that is
 * JSON, and where none could be read that are written so, as behind braces around the whole file.
 *
 * @example newSources(view, ['kilder/Notat 2.pdf']) // "\n  - id: notat-2\n    title: "Notat 2"\n    file: …"
 */
export function newSources(view: HearingView, files: readonly string[]): TextEdit | undefined {
  const {file, sources} = view.hearing.project
  const own = view.fileView(file)
  if (own === undefined || files.length === 0 || !/\.ya?ml$/iu.test(file)) return undefined
  const {text} = own.shown
  const place = placeIn(text, readDataFile(file, text).root)
  if (place === undefined) return undefined
  const eol = lineEndOf(text)
  const used = new Set(sources.map(({key}) => key))
  const lines = files.flatMap((each) => entryLines(each, used, place.indent))
  const head = place.span.start === text.length && !/(?:^|[\r\n])$/u.test(text) ? [''] : []
  const newText = [...head, ...place.before, ...lines].join(eol) + (place.isAtEnd ? eol : '')
  const after = text.slice(0, place.span.start) + newText + text.slice(place.span.end)
  const isRead = sourcesIn(file, after) === sourcesIn(file, text) + files.length
  return isRead ? {range: own.rangeOf(place.span), newText} : undefined
}

/** How many entries the list of sources has. */
function sourcesIn(file: string, text: string): number {
  const {root} = readDataFile(file, text)
  const value = root?.kind === 'map' ? entryOf(root, 'sources')?.value : undefined
  return value?.kind === 'list' ? value.items.length : 0
}

interface InsertionPlace {
  readonly span: Span
  readonly indent: string
  /** Lines before the entries. */
  readonly before: readonly string[]
  /** Behind the file's last line, so that the last entry needs an end of its own. */
  readonly isAtEnd: boolean
}

function placeIn(text: string, root: DataNode | undefined): InsertionPlace | undefined {
  const atEnd = {start: text.length, end: text.length}
  if (root === undefined) {
    const isBlank = text.replace(/^\s*#.*$/gmu, '').trim() === ''
    return isBlank ? {span: atEnd, indent: '  ', before: ['sources:'], isAtEnd: true} : undefined
  }
  if (root.kind !== 'map') return undefined
  const entry = entryOf(root, 'sources')
  if (entry === undefined) {
    return {span: atEnd, indent: '  ', before: ['sources:'], isAtEnd: true}
  }
  const {value, keySpan} = entry
  const isNothing = value.kind === 'list' ? value.items.length === 0 : isNull(value)
  if (isNothing) {
    // `[]` goes; a comment behind it would be read as part of the first entry.
    const colon = text.indexOf(':', keySpan.end) + 1
    const span = {start: colon, end: Math.max(colon, value.span.end)}
    return {span, indent: '  ', before: [''], isAtEnd: text.slice(span.end).trim() === ''}
  }
  if (value.kind !== 'list') return undefined
  const first = value.items[0]
  const last = value.items.at(-1)
  const dash = first === undefined ? undefined : dashBefore(text, first.span.start)
  if (last === undefined || dash === undefined || first?.kind !== 'map') return undefined
  const end = text.slice(0, last.span.end).trimEnd().length
  const lineEnd = end + (/^[^\r\n]*/u.exec(text.slice(end))?.[0] ?? '').length
  return {span: {start: lineEnd, end: lineEnd}, indent: dash, before: [''], isAtEnd: false}
}

function isNull(node: DataNode): boolean {
  return node.kind === 'scalar' && node.type === 'null'
}

/** What stands before the dash of a list's item; `undefined` where it has none, as between brackets. */
function dashBefore(text: string, start: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^([ ]*)-[ \t]+$/u.exec(line)?.[1]
}

function entryLines(file: string, used: Set<string>, indent: string): readonly string[] {
  const stem = (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/u, '')
  const key = freeKey(stem, used)
  used.add(key)
  const title = stem.replace(/_/gu, ' ').trim()
  return [
    `${indent}- id: ${yamlScalar(key)}`,
    // In quotation marks every text is one; what JSON writes between them YAML reads alike.
    `${indent}  title: ${JSON.stringify(title === '' ? key : title)}`,
    `${indent}  file: ${JSON.stringify(file)}`,
  ]
}

/** A key of letters, digits and hyphens that no source has yet. */
function freeKey(stem: string, used: ReadonlySet<string>): string {
  const words = stem
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
  const base = words === '' ? 'kilde' : words.slice(0, 60).replace(/-$/u, '')
  for (let count = 1; ; count++) {
    const key = count === 1 ? base : `${base}-${count}`
    if (!used.has(key)) return key
  }
}
