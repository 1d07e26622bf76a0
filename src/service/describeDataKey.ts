import type {Span} from '../core/model/span.ts'
import type {DataNode} from '../core/project/dataTree.ts'
import {readDataFile} from '../core/project/readDataFile.ts'
import {describeSchema} from './describeSchema.ts'
import type {HearingView} from './hearingView.ts'
import {schemaAt, schemaFor} from './schemas.ts'
import {touches} from './spans.ts'

/**
 * What a key of `hearing.yaml`, a register, a bibliography or a word list means, as Markdown: what its schema says in
 * the writer's language. `undefined` where no key stands at the offset, or nothing is known of it.
 */
export function describeDataKey(
  view: HearingView,
  file: string,
  offset: number,
): {readonly value: string; readonly span: Span} | undefined {
  const {project} = view.hearing
  const text = project.files.get(file)
  const name = schemaFor(project, file)
  if (text === undefined || name === undefined) return undefined
  const found = keyAt(readDataFile(file, text).root, offset, [])
  if (found === undefined) return undefined
  const value = schemaAt(name, found.path)
    .map((schema) => describeSchema(view, schema))
    .find((words) => words !== undefined)
  return value === undefined ? undefined : {value, span: found.span}
}

interface FoundKey {
  /** The keys that lead to it, its own last; lists have no part in it. */
  readonly path: readonly string[]
  readonly span: Span
}

function keyAt(
  node: DataNode | undefined,
  offset: number,
  path: readonly string[],
): FoundKey | undefined {
  if (node?.kind === 'list') {
    const item = node.items.find(({span}) => touches(span, offset))
    return keyAt(item, offset, path)
  }
  if (node?.kind !== 'map') return undefined
  for (const {key, keySpan, value} of node.entries) {
    const here = [...path, key]
    if (touches(keySpan, offset)) return {path: here, span: keySpan}
    if (touches(value.span, offset)) return keyAt(value, offset, here)
  }
  return undefined
}
