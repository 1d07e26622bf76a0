import type {LocationLink, Position} from 'vscode-languageserver-types'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Place} from '../core/model/place.ts'
import type {Subject} from './findSubject.ts'
import type {HearingView} from './hearingView.ts'
import {linksTo, whole, type TargetPlace} from './provideDefinition.ts'

/** Where the subject under the cursor is registered: the entry of a proposal, a source or a term. */
export function provideDeclaration(
  view: HearingView,
  file: string,
  position: Position,
): LocationLink[] {
  return linksTo(view, file, position, declarationsOf)
}

/** The source's entry for a quotation and a citation, the proposal's for a heading: what kind of thing it is. */
function declarationsOf(_hearing: LinkedHearing, subject: Subject): readonly TargetPlace[] {
  const place = placeOf(subject)
  return place === undefined ? [] : [whole(place)]
}

function placeOf(subject: Subject): Place | undefined {
  switch (subject.kind) {
    case 'citation':
      return subject.citation.source?.entry.place
    case 'quote':
      return subject.quote.citation?.source?.entry.place
    case 'heading':
      return subject.answer.proposal?.place
    case 'mention':
      return subject.proposal?.place
    case 'term':
      return subject.occurrence.concept.place
    case 'proposal':
      return subject.proposal.place
    case 'source':
      return subject.source.entry.place
    case 'concept':
      return subject.concept.place
    case 'rule':
    case 'paragraph':
      return undefined
  }
}
