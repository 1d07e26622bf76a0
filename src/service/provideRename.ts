import type {Position, Range, TextEdit, WorkspaceEdit} from 'vscode-languageserver-types'
import type {LinkedSource} from '../core/model/linked.ts'
import type {Place} from '../core/model/place.ts'
import type {Proposal} from '../core/model/project.ts'
import type {Span} from '../core/model/span.ts'
import {sameLabel} from '../core/linking/sameLabel.ts'
import {fieldSpanAt} from './findDataSubject.ts'
import {findSubject, type Subject} from './findSubject.ts'
import type {HearingView} from './hearingView.ts'
import {keyPlaces} from './keyPlaces.ts'
import {touches} from './spans.ts'
import {pattern} from '../core/text/pattern.ts'
import {yamlScalar} from './yamlScalar.ts'

/** What a rename begins with: the part that is replaced, and its name. */
export interface RenamePlace {
  readonly range: Range
  readonly placeholder: string
}

/** What can be renamed, with the cursor in it: a source's key and a proposal's number; `null` for everything else. */
export function prepareRename(
  view: HearingView,
  file: string,
  position: Position,
): RenamePlace | null {
  const own = view.fileView(file)
  const target = renameTarget(view, file, position)
  if (own === undefined || target === undefined) return null
  const {span} = target
  return {range: own.rangeOf(span), placeholder: target.name}
}

/** What came of a rename: the edits, or why there are none. */
export type RenameResult =
  | {readonly kind: 'edit'; readonly edit: WorkspaceEdit}
  | {readonly kind: 'refused'; readonly reason: string}

/** Keys that pandoc reads without braces. */
const KEY = pattern('u')`^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?$`
/** A number is one line without what Markdown or YAML would take for something else. */
const NUMBER = pattern('u')`^[\p{L}\p{N}](?:[\p{L}\p{N}. /-]*[\p{L}\p{N}])?$`

/**
 * Renames a source's key or a proposal's number everywhere: in the register, in citations, headings, mentions,
 * in what proposals say of their source, and in the source lock. Ranges of numbers (`Nr. 4-6`) stay as they are. Refused, with the reason,
 * where the new name is taken or cannot be one.
 */
export function provideRename(
  view: HearingView,
  file: string,
  position: Position,
  newName: string,
): RenameResult {
  const target = renameTarget(view, file, position)
  const name = newName.trim()
  if (target === undefined) {
    return refused(
      view.say('Only the keys of sources and the numbers of proposals can be renamed.'),
    )
  }
  const {subject} = target
  if (subject.kind === 'source') {
    if (!KEY.test(name)) return refused(view.say('“{name}” cannot be a key.', {name}))
    const isTaken = view.hearing.sources.some(
      ({entry}) => entry.key === name && entry !== subject.source.entry,
    )
    if (isTaken) return refused(view.say('Another source has the key {name}.', {name}))
    return {kind: 'edit', edit: toEdit(view, sourcePlaces(view, subject.source), name)}
  }
  if (!NUMBER.test(name)) return refused(view.say('“{name}” cannot be a number.', {name}))
  const isTaken = view.hearing.project.proposals.some(
    (each) => each !== subject.proposal && sameLabel(each.number, name),
  )
  if (isTaken) return refused(view.say('Another proposal has the number {name}.', {name}))
  return {kind: 'edit', edit: toEdit(view, proposalPlaces(view, subject.proposal), name)}
}

function refused(reason: string): RenameResult {
  return {kind: 'refused', reason}
}

interface RenameTarget {
  readonly span: Span
  readonly name: string
  readonly subject:
    | {readonly kind: 'source'; readonly source: LinkedSource}
    | {readonly kind: 'proposal'; readonly proposal: Proposal}
}

function renameTarget(
  view: HearingView,
  file: string,
  position: Position,
): RenameTarget | undefined {
  const own = view.fileView(file)
  if (own === undefined) return undefined
  const offset = own.offsetAt(position)
  const subject = findSubject(view.hearing, file, offset)
  const target = subject && targetOf(subject)
  if (target === undefined || !touches(target.span, offset)) return undefined
  // Of a range, `4-6`, no number can be replaced.
  const isWritten = target.subject.kind === 'source' || isNumber(own.shown.text, target)
  return isWritten ? target : undefined
}

function isNumber(text: string, {span, name}: Pick<RenameTarget, 'span' | 'name'>): boolean {
  return sameLabel(text.slice(span.start, span.end), name)
}

function targetOf(subject: Subject): RenameTarget | undefined {
  switch (subject.kind) {
    case 'citation': {
      const {source, citation} = subject.citation
      if (source === undefined || citation.form === 'link') return undefined
      const found = {kind: 'source' as const, source}
      return {span: citation.keySpan, name: source.entry.key, subject: found}
    }
    case 'source':
      return {span: subject.span, name: subject.source.entry.key, subject}
    case 'heading': {
      const {proposal, numberSpan} = subject.answer
      const found = proposal && {kind: 'proposal' as const, proposal}
      return found && {span: numberSpan, name: found.proposal.number, subject: found}
    }
    case 'mention': {
      const {proposal, numberSpan} = subject
      const found = proposal && {kind: 'proposal' as const, proposal}
      return found && {span: numberSpan, name: found.proposal.number, subject: found}
    }
    case 'proposal':
      return {span: subject.span, name: subject.proposal.number, subject}
    case 'quote':
    case 'term':
    case 'rule':
    case 'paragraph':
    case 'concept':
      return undefined
  }
}

/** A place whose text is to be replaced; `data` in YAML or JSON, where a value may need quotation marks. */
interface NamePlace extends Place {
  readonly isData: boolean
}

function sourcePlaces({hearing}: HearingView, {entry}: LinkedSource): readonly NamePlace[] {
  return [
    ...keyPlaces(hearing.project, entry).map((place) => ({...place, isData: true})),
    ...hearing.responses.flatMap(({citations, response}) =>
      citations
        .filter(({source, citation}) => source?.entry === entry && citation.form !== 'link')
        .map(({citation}) => ({file: response.file, span: citation.keySpan, isData: false})),
    ),
  ]
}

function proposalPlaces({hearing}: HearingView, proposal: Proposal): readonly NamePlace[] {
  const {file, span} = proposal.place
  const own = fieldSpanAt(file, hearing.project.files.get(file) ?? '', span, 'number')
  const inResponses = hearing.responses.flatMap((linked): readonly NamePlace[] => {
    const {response, remarks, mentions} = linked
    const spans = [
      ...remarks.flatMap(({answers}) =>
        answers.filter((each) => each.proposal === proposal).map(({numberSpan}) => numberSpan),
      ),
      ...response.proposalMentions
        .filter((_, index) => mentions[index] === proposal)
        .map(({numberSpan}) => numberSpan),
    ]
    return spans
      .filter((each) => isNumber(response.text, {span: each, name: proposal.number}))
      .map((place) => ({file: response.file, span: place, isData: false}))
  })
  return [...(own === undefined ? [] : [{file, span: own, isData: true}]), ...inResponses]
}

function toEdit(view: HearingView, places: readonly NamePlace[], name: string): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {}
  for (const {file, span, isData} of places) {
    const other = view.fileView(file)
    if (other === undefined) continue
    const text = view.hearing.project.files.get(file) ?? ''
    const isQuoted = /["']/u.test(text.charAt(span.start - 1))
    const newText = isData && !isQuoted ? yamlScalar(name) : name
    const edits = (changes[other.uri] ??= [])
    edits.push({range: other.rangeOf(span), newText})
  }
  return {changes}
}
