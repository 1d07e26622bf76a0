import type {Problem} from '../model/problem.ts'
import type {Span} from '../model/span.ts'

/** A YAML or JSON text as a tree in which every key and value knows its place. */
export type DataNode = ScalarNode | ListNode | MapNode | BrokenNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly span: Span
  /** As written, quotation marks and escapes resolved: an unquoted `5.10` is "5.10". */
  readonly text: string
  /** What YAML 1.2 (core schema) or JSON takes the value for. */
  readonly type: 'text' | 'number' | 'boolean' | 'null'
}

export interface ListNode {
  readonly kind: 'list'
  readonly span: Span
  readonly items: readonly DataNode[]
}

export interface MapNode {
  readonly kind: 'map'
  readonly span: Span
  /** In the order written; every key once. */
  readonly entries: readonly DataEntry[]
}

export interface DataEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: DataNode
}

/** A value that was already reported as unreadable: nothing more is to be said about it. */
export interface BrokenNode {
  readonly kind: 'broken'
  readonly span: Span
}

/** What came of reading a text; `root` is absent where there is nothing in it, or nothing of use. */
export interface DataDocument {
  readonly root?: DataNode
  /** Where the text stopped being YAML or JSON: what was read from there on may stand where it does not belong. */
  readonly brokenFrom?: number
  readonly problems: readonly Problem[]
}

/** Deeper nesting has no place in a hearing's files, and the libraries' recursion does not survive it. */
export const maximumDepth = 50

/** Longer than any list may be: what follows is not worth validating, for the list is refused. */
const longestList = 10_001

/** Keys that mean something to JavaScript itself. No file needs them, so they are refused by name. */
export const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The value of a key; `undefined` where the key is absent or the node is no map. */
export function valueOf(node: DataNode | undefined, key: string): DataNode | undefined {
  return entryOf(node, key)?.value
}

/** The entry of a key; `undefined` where the key is absent or the node is no map. */
export function entryOf(node: DataNode | undefined, key: string): DataEntry | undefined {
  if (node?.kind !== 'map') return undefined
  return node.entries.find((entry) => entry.key === key)
}

/** What a JSON pointer (RFC 6901) leads to: the value, and its entry where it stands under a key. */
export function locate(
  root: DataNode,
  pointer: string,
): {readonly node: DataNode; readonly entry?: DataEntry} | undefined {
  let node = root
  let entry: DataEntry | undefined
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~')
    entry = entryOf(node, step)
    const next = node.kind === 'list' ? node.items[Number(step)] : entry?.value
    if (next === undefined) return undefined
    node = next
  }
  return entry === undefined ? {node} : {node, entry}
}

/**
 * The tree as plain values, for validation: maps have no prototype, scalars are their written text
 * (only an empty value is `null`), and what is broken is `undefined`.
 */
export function plainData(node: DataNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'null' ? null : node.text
    case 'list':
      return node.items.slice(0, longestList).map(plainData)
    case 'map': {
      const plain = Object.create(null) as Record<string, unknown>
      for (const {key, value} of node.entries) plain[key] = plainData(value)
      return plain
    }
    case 'broken':
      return undefined
  }
}
