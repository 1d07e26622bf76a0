import {openKeys} from '../../generated/validators.mjs'
import type {ProjectProblem, SourceEntry} from '../model/project.ts'
import type {Problem} from '../model/problem.ts'
import {asField, fieldOf, unquotedNumbers} from './dataFields.ts'
import {valueOf} from './dataTree.ts'
import type {DataNode, MapNode} from './dataTree.ts'
import type {Entry} from './gatherEntries.ts'
import {isCalendarDate} from './isCalendarDate.ts'
import {judgeSourcePath} from './judgeSourcePath.ts'
import {misspeltKeys} from './schemaProblems.ts'
import {shorten} from './shorten.ts'

/**
 * The registered sources, from `hearing.yaml` and from bibliographies. An entry without a key is of no
 * use; of two with the same key the first counts. Whether a file lies where it may is judged by its
 * name only; the rules on sources report what does not.
 */
export function buildSources(
  entries: readonly Entry[],
  problems: ProjectProblem[],
): readonly SourceEntry[] {
  const sources = new Map<string, SourceEntry>()
  for (const {file, node} of entries) {
    const add = (problem: Problem): void => {
      problems.push({...problem, file})
    }
    misspeltKeys(node, openKeys.source).forEach(add)
    unquotedNumbers(node, ['id', 'title', 'file']).forEach(add)
    const source = toSource({file, node}, add)
    const id = fieldOf(node, 'id')
    if (source === undefined || id === undefined) continue
    if (!sources.has(source.key)) {
      sources.set(source.key, source)
      continue
    }
    const args = {value: shorten(source.key)}
    add({ruleId: 'meta/schema', messageId: 'duplicateSource', args, span: id.span})
  }
  return [...sources.values()]
}

function toSource({file, node}: Entry, add: (problem: Problem) => void): SourceEntry | undefined {
  const key = fieldOf(node, 'id')?.value
  if (key === undefined) return undefined
  const title = fieldOf(node, 'title')?.value
  const issued = issuedOf(node, add)
  const url = fieldOf(node, 'URL')?.value
  const encoding = fieldOf(node, 'encoding')?.value
  return {
    key,
    ...(title === undefined ? {} : {title}),
    ...(issued === undefined ? {} : {issued}),
    ...(url === undefined ? {} : {url}),
    ...(encoding === undefined ? {} : {encoding}),
    ...fileOf(node, file),
    place: {file, span: node.span},
  }
}

/**
 * The file as written, and its path where that lies in the hearing's folder. A name that was given but
 * is empty or of blanks only leads nowhere and must not pass for "no file".
 */
function fileOf(node: MapNode, file: string): Pick<SourceEntry, 'file' | 'path'> {
  const value = valueOf(node, 'file')
  if (value?.kind !== 'scalar' || value.type === 'null') return {}
  const field = {value: value.text, span: value.span}
  const judged = judgeSourcePath(value.text, file.split('/').slice(0, -1).join('/'))
  return judged.kind === 'inside' ? {file: field, path: judged.path} : {file: field}
}

/** CSL dates: EDTF text, or `{date-parts: [[2026, 1, 15]]}`, `{literal: …}`, `{raw: …}`, as Zotero writes them. */
function issuedOf(node: MapNode, add: (problem: Problem) => void): string | undefined {
  const issued = valueOf(node, 'issued')
  const text =
    asField(issued)?.value ??
    dateParts(valueOf(issued, 'date-parts')) ??
    fieldOf(issued, 'literal')?.value ??
    fieldOf(issued, 'raw')?.value
  if (text === undefined || issued === undefined) return undefined
  const wrong = text
    .split('/')
    .find((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && !isCalendarDate(date))
  if (wrong !== undefined) {
    const args = {value: shorten(wrong)}
    add({ruleId: 'meta/schema', messageId: 'noSuchDate', args, span: issued.span})
  }
  return text
}

/** `[[2026, 1, 15]]` is 2026-01-15, `[[2026, 1]]` 2026-01; two dates are a range, parted by `/`. */
function dateParts(node: DataNode | undefined): string | undefined {
  if (node?.kind !== 'list') return undefined
  const dates = node.items.flatMap((item) => {
    if (item.kind !== 'list') return []
    const parts = item.items.map((part) => asField(part)?.value ?? '')
    return parts.every((part) => /^\d+$/.test(part)) && parts.length > 0
      ? [parts.map((part) => part.padStart(2, '0')).join('-')]
      : []
  })
  return dates.length === 0 ? undefined : dates.join('/')
}
