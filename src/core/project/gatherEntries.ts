import type {Validator} from '../../generated/validators.mjs'
import type {ProjectProblem} from '../model/project.ts'
import type {Problem} from '../model/problem.ts'
import type {Field} from '../model/response.ts'
import {asField} from './dataFields.ts'
import {valueOf} from './dataTree.ts'
import type {DataNode, MapNode, ScalarNode} from './dataTree.ts'
import {judgeSourcePath} from './judgeSourcePath.ts'
import {readDataFile} from './readDataFile.ts'
import {schemaProblems} from './schemaProblems.ts'
import {shorten} from './shorten.ts'

/** A map with the file that it stands in. */
export interface Entry {
  readonly file: string
  readonly node: MapNode
}

/** The parts of a hearing that may stand in files of their own. */
export interface EntryKind {
  /** The key in `hearing.yaml`. */
  readonly key: 'proposals' | 'sources' | 'terms'
  /** The key in a file of its own, where that file is no bare list. */
  readonly listKey: string
  readonly validate: Validator
}

/** Where the texts are found and the problems put. */
export interface Reading {
  /** The hearing file. */
  readonly file: string
  readonly root: DataNode | undefined
  readonly texts: ReadonlyMap<string, string>
  readonly problems: ProjectProblem[]
}

/**
 * The entries of one kind: those that stand in `hearing.yaml` and those of the files it names, in the
 * order written. A file that is missing, broken or named twice is a problem and stops nothing.
 */
export function gatherEntries(reading: Reading, kind: EntryKind): readonly Entry[] {
  const value = valueOf(reading.root, kind.key)
  const nodes = value?.kind === 'list' ? value.items : [value]
  const read = new Set<string>([reading.file])
  return nodes.flatMap((node) => {
    if (node?.kind === 'map') return value?.kind === 'list' ? [{file: reading.file, node}] : []
    if (node?.kind !== 'scalar' || !mayName(kind, value)) return []
    return entriesOfFile(reading, kind, node, read)
  })
}

/** The files that the hearing names for one kind, as written. */
export function namedFiles(
  root: DataNode | undefined,
  kind: Pick<EntryKind, 'key'>,
): readonly Field[] {
  const value = valueOf(root, kind.key)
  const nodes = value?.kind === 'list' ? value.items : [value]
  if (!mayName(kind, value)) return []
  return nodes.flatMap((node) => asField(node) ?? [])
}

/** Only sources and terms may mix entries and files in one list. */
function mayName(kind: Pick<EntryKind, 'key'>, value: DataNode | undefined): boolean {
  return value?.kind === 'scalar' || kind.key !== 'proposals'
}

function entriesOfFile(
  reading: Reading,
  kind: EntryKind,
  node: ScalarNode,
  read: Set<string>,
): readonly Entry[] {
  const written = asField(node)?.value
  if (written === undefined) return []
  const refuse = (messageId: string): readonly Entry[] => {
    const args = {file: shorten(written)}
    const span = node.span
    reading.problems.push({ruleId: 'meta/schema', messageId, args, span, file: reading.file})
    return []
  }
  const judged = judgeSourcePath(written)
  if (judged.kind === 'outside') {
    return refuse(judged.messageId === 'outside' ? 'fileOutside' : 'fileName')
  }
  const {path} = judged
  if (!isDataFile(path, kind.key)) return refuse('fileFormat')
  if (read.has(path)) return refuse(path === reading.file ? 'fileItself' : 'fileTwice')
  read.add(path)
  const text = reading.texts.get(path)
  if (text === undefined) return refuse('fileMissing')
  return entriesOfText(reading, kind, path, text)
}

/** Whether a file's name says that it is YAML or JSON; word lists may be spreadsheets (CSV) and TBX, too. */
export function isDataFile(path: string, key?: EntryKind['key']): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) || (key === 'terms' && isTermFile(path))
}

function isTermFile(path: string): boolean {
  return /\.(?:csv|tsv|tbx)$/i.test(path)
}

function entriesOfText(
  reading: Reading,
  kind: EntryKind,
  file: string,
  text: string,
): readonly Entry[] {
  const document = readDataFile(file, text)
  const {root} = document
  const add = (problem: Problem) => reading.problems.push({...problem, file})
  document.problems.forEach(add)
  schemaProblems(document, kind.validate).forEach(add)
  const list = root?.kind === 'list' ? root : valueOf(root, kind.listKey)
  if (list?.kind !== 'list') return []
  return list.items.flatMap((node) => (node.kind === 'map' ? [{file, node}] : []))
}
