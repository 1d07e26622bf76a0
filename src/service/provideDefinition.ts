import type {LocationLink, Position} from 'vscode-languageserver-types'
import type {LinkedCitation, LinkedQuote} from '../core/model/linked.ts'
import type {Place} from '../core/model/place.ts'
import type {Proposal} from '../core/model/project.ts'
import type {QuoteResolution} from '../core/model/resolution.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Passage, Source} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import {findSubject, type Subject} from './findSubject.ts'
import {sourceOf, type HearingView} from './hearingView.ts'
import {locateProposalText} from './locateProposalText.ts'
import {touches} from './spans.ts'

/** A place with the part of it that is selected when one goes there. */
export interface TargetPlace extends Place {
  readonly selection: Span
}

/**
 * Where the cursor's subject comes from: a quotation from its passage, a citation from the place it names, a
 * heading from the proposal's text in its source (in the register where it names none), a term from the termbase,
 * and an entry of the hearing's own files from what it stands for. Empty where there is nothing to go to.
 */
export function provideDefinition(
  view: HearingView,
  file: string,
  position: Position,
): LocationLink[] {
  return linksTo(view, file, position, definitionsOf)
}

/** The links from a position to what `find` gives for the subject there. */
export function linksTo(
  view: HearingView,
  file: string,
  position: Position,
  find: (hearing: LinkedHearing, subject: Subject) => readonly TargetPlace[],
): LocationLink[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const offset = own.offsetAt(position)
  const subject = findSubject(view.hearing, file, offset)
  if (subject === undefined) return []
  // In an entry of the hearing's own files, beside what names it, the editor marks the word under the cursor.
  const origin = touches(subject.span, offset)
    ? {originSelectionRange: own.rangeOf(subject.span)}
    : {}
  return find(view.hearing, subject).flatMap((target): LocationLink[] => {
    const other = view.fileView(target.file)
    if (other === undefined) return []
    return [
      {
        ...origin,
        targetUri: other.uri,
        targetRange: other.rangeOf(target.span),
        targetSelectionRange: other.rangeOf(target.selection),
      },
    ]
  })
}

function definitionsOf(hearing: LinkedHearing, subject: Subject): readonly TargetPlace[] {
  switch (subject.kind) {
    case 'quote':
      return quoteTargets(hearing, subject.quote)
    case 'citation':
      return citationTargets(hearing, subject.citation)
    case 'heading':
      return proposalTargets(hearing, subject.answer.proposal)
    case 'mention':
      return proposalTargets(hearing, subject.proposal)
    case 'proposal':
      return proposalTargets(hearing, subject.proposal)
    case 'term':
      return [whole(subject.occurrence.concept.place)]
    case 'source':
      return subject.source.state.kind === 'read' ? [startOf(subject.source.state.source)] : []
    case 'rule':
    case 'paragraph':
    case 'concept':
      return []
  }
}

/** The passage that a quotation was found at; the nearest where it was not; else the place it cites. */
export function quoteTargets(
  hearing: LinkedHearing,
  {resolution, citation}: LinkedQuote,
): readonly TargetPlace[] {
  const found = passagesOf(resolution)
  if (found.length > 0) return found.map((passage) => passageTarget(hearing, passage))
  return citation === undefined ? [] : citationTargets(hearing, citation)
}

/** Where a quotation stands, the likeliest place first. */
export function passagesOf(resolution: QuoteResolution | undefined): readonly Passage[] {
  switch (resolution?.kind) {
    case undefined:
      return []
    case 'notFound':
      return resolution.nearest === undefined ? [] : [resolution.nearest]
    case 'ambiguous':
      return [resolution.passage, ...resolution.alternatives]
    case 'altered':
      return resolution.joined ?? [resolution.passage]
    case 'exact':
    case 'normalized':
    case 'ocrVariant':
    case 'elsewhere':
      return [resolution.passage]
  }
}

function citationTargets(
  hearing: LinkedHearing,
  {source, target}: LinkedCitation,
): readonly TargetPlace[] {
  if (source === undefined) return []
  if (target !== undefined && source.state.kind === 'read') {
    const hasPlace = target.span.start > 0 || target.span.end < source.state.source.text.length
    return hasPlace ? [passageTarget(hearing, target)] : [startOf(source.state.source)]
  }
  return source.state.kind === 'read' ? [startOf(source.state.source)] : [whole(source.entry.place)]
}

function proposalTargets(
  hearing: LinkedHearing,
  proposal: Proposal | undefined,
): readonly TargetPlace[] {
  if (proposal === undefined) return []
  const passage = locateProposalText(hearing, proposal)
  return passage === undefined ? [whole(proposal.place)] : [passageTarget(hearing, passage)]
}

/** The peek shows the paragraph, the words are selected. */
export function passageTarget({sources}: LinkedHearing, passage: Passage): TargetPlace {
  const paragraphs = sourceOf(sources, passage.file)?.paragraphs ?? []
  const paragraph = paragraphs[passage.paragraph]
  const span =
    paragraph === undefined
      ? passage.span
      : {
          start: Math.min(paragraph.start, passage.span.start),
          end: Math.max(paragraph.end, passage.span.end),
        }
  return {file: passage.file, span, selection: passage.span}
}

function startOf({file}: Source): TargetPlace {
  return whole({file, span: {start: 0, end: 0}})
}

/** A place that is selected as a whole. */
export function whole({file, span}: Place): TargetPlace {
  return {file, span, selection: span}
}
