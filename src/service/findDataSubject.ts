import type {LinkedHearing} from '../core/model/rule.ts'
import type {Place} from '../core/model/place.ts'
import type {Span} from '../core/model/span.ts'
import {fieldOf} from '../core/project/dataFields.ts'
import type {DataNode} from '../core/project/dataTree.ts'
import {readDataFile} from '../core/project/readDataFile.ts'
import type {Subject} from './findSubject.ts'
import {touches} from './spans.ts'

/** What stands at an offset of `hearing.yaml`, a register, a bibliography or a termbase: an entry, or a rule. */
export function findDataSubject(
  {project, sources}: LinkedHearing,
  file: string,
  offset: number,
): Subject | undefined {
  const isHere = ({place}: {readonly place: Place}): boolean =>
    place.file === file && touches(place.span, offset)
  const rule = project.settings.places.find(isHere)
  if (rule !== undefined) return {kind: 'rule', span: rule.place.span, ruleId: rule.ruleId}
  const proposal = project.proposals.find(isHere)
  const text = project.files.get(file) ?? ''
  if (proposal !== undefined) {
    const key = fieldSpanAt(file, text, proposal.place.span, 'source')
    const cited = sources.find(({entry}) => entry.key === proposal.sourceKey)
    if (key !== undefined && touches(key, offset) && cited !== undefined) {
      return {kind: 'source', span: key, source: cited}
    }
    const span = fieldSpanAt(file, text, proposal.place.span, 'number') ?? proposal.place.span
    return {kind: 'proposal', span, proposal}
  }
  const source = sources.find(({entry}) => isHere(entry))
  if (source !== undefined) {
    const {span} = source.entry.place
    return {kind: 'source', span: fieldSpanAt(file, text, span, 'id') ?? span, source}
  }
  const concept = project.concepts.find(isHere)
  if (concept === undefined) return undefined
  const {span} = concept.place
  return {kind: 'concept', span: fieldSpanAt(file, text, span, 'preferred') ?? span, concept}
}

/** The value of a key in the entry that has a span, its quotation marks left out. */
export function fieldSpanAt(
  file: string,
  text: string,
  entry: Span,
  key: string,
): Span | undefined {
  const field = fieldOf(nodeAt(readDataFile(file, text).root, entry), key)
  return field && withoutMarks(text, field.span)
}

function nodeAt(node: DataNode | undefined, {start, end}: Span): DataNode | undefined {
  if (node === undefined) return undefined
  if (node.kind === 'map' && node.span.start === start && node.span.end === end) return node
  const children =
    node.kind === 'list'
      ? node.items
      : node.kind === 'map'
        ? node.entries.map(({value}) => value)
        : []
  for (const child of children) {
    if (child.span.start > start || child.span.end < end) continue
    const found = nodeAt(child, {start, end})
    if (found !== undefined) return found
  }
  return undefined
}

function withoutMarks(text: string, {start, end}: Span): Span {
  const first = text.charAt(start)
  const isQuoted = (first === '"' || first === "'") && text.charAt(end - 1) === first
  return isQuoted && end - start > 1 ? {start: start + 1, end: end - 1} : {start, end}
}
