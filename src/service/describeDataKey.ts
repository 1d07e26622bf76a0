import type {Span} from '../core/model/span.ts'
import type {DataNode} from '../core/project/dataTree.ts'
import {readDataFile} from '../core/project/readDataFile.ts'
import {describeSchema} from './describeSchema.ts'
import type {HearingView} from './hearingView.ts'
import {schemaAt, schemaFor, type SchemaName} from './schemas.ts'
import {isInside, touches} from './spans.ts'

/**
 * What a key of `hearing.yaml`, a register, a bibliography, a word list or a response's front matter means, as
 * Markdown: what its schema says in the writer's language. `undefined` where no key stands at the offset, or nothing is
 * known of it.
 */
export function describeDataKey(
  view: HearingView,
  file: string,
  offset: number,
): {readonly value: string; readonly span: Span} | undefined {
  const data = dataAt(view, file, offset)
  if (data === undefined) return undefined
  const {name, text, start} = data
  const found = keyAt(readDataFile(file, text).root, offset - start, [])
  if (found === undefined) return undefined
  const value = schemaAt(name, found.path)
    .map((schema) => describeSchema(view, schema))
    .find((words) => words !== undefined)
  const span = {start: found.span.start + start, end: found.span.end + start}
  return value === undefined ? undefined : {value, span}
}

interface DataAround {
  readonly name: SchemaName
  readonly text: string
  /** Where the text begins in the file. */
  readonly start: number
}

/** The file, or of a response the front matter, where the offset is in it. */
function dataAt(
  {hearing: {project, responses}}: HearingView,
  file: string,
  offset: number,
): DataAround | undefined {
  const response = responses.find((linked) => linked.response.file === file)?.response
  if (response === undefined) {
    const text = project.files.get(file)
    const name = schemaFor(project, file)
    return text === undefined || name === undefined ? undefined : {name, text, start: 0}
  }
  const {span} = response.frontMatter
  if (span === undefined || !isInside(span, offset)) return undefined
  const [, open = '', text = ''] = FENCED.exec(response.text.slice(span.start, span.end)) ?? []
  if (text === '') return undefined
  // The reader of YAML does not take a lone CR for a line end, and we do.
  const lines = text.replace(/\r(?!\n)/gu, '\n')
  return {name: 'front-matter', text: lines, start: span.start + open.length}
}

const FENCED = /^(---[ \t]*(?:\r\n|\r|\n))([\s\S]*?)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n)?$/u

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
