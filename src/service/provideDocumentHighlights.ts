import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Position,
} from 'vscode-languageserver-types'
import {findSubject} from './findSubject.ts'
import type {HearingView} from './hearingView.ts'
import {keyPlaces} from './keyPlaces.ts'
import {referencesTo, referentOf} from './provideReferences.ts'
import {touches} from './spans.ts'

/** The places of the same file that speak of what is under the cursor. */
export function provideDocumentHighlights(
  view: HearingView,
  file: string,
  position: Position,
): DocumentHighlight[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const offset = own.offsetAt(position)
  const subject = findSubject(view.hearing, file, offset)
  const referent = subject && referentOf(subject)
  if (subject === undefined || referent === undefined) return []
  // Beside what names an entry of the hearing's own files there is nothing to be marked.
  if (!touches(subject.span, offset)) return []
  const named =
    referent.kind === 'source' ? keyPlaces(view.hearing.project, referent.source.entry) : []
  const spans = [...referencesTo(view.hearing, referent), ...named]
    .filter((place) => place.file === file)
    .map(({span}) => span)
  const all = spans.some(({start, end}) => start <= subject.span.start && subject.span.end <= end)
    ? spans
    : [subject.span, ...spans]
  return all.map((span) => ({range: own.rangeOf(span), kind: DocumentHighlightKind.Text}))
}
