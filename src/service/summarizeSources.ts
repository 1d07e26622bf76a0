import type {LinkedSource} from '../core/model/linked.ts'
import type {Source} from '../core/model/source.ts'
import type {QuotedParagraph, SourceSummary} from '../protocol/protocol.ts'
import {locationOf} from './provideReferences.ts'
import type {HearingView} from './hearingView.ts'
import {firstWords} from './markdown.ts'
import {quotedParagraphs, type QuotedByFile} from './quotedParagraphs.ts'

/** The sources with their state and with the paragraphs that the responses quote, in the order of the text. */
export function summarizeSources(view: HearingView): readonly SourceSummary[] {
  const quoted = quotedParagraphs(view)
  return view.hearing.sources.flatMap((linked): readonly SourceSummary[] => {
    const {entry, state} = linked
    const location = locationOf(view, entry.place)
    if (location === undefined) return []
    const source = state.kind === 'read' ? state.source : undefined
    const document = source && view.fileView(source.file)?.uri
    const reason = reasonOf(view, linked)
    return [
      {
        key: entry.key,
        title: entry.title ?? entry.key,
        ...(entry.issued === undefined ? {} : {issued: entry.issued}),
        state: state.kind,
        ...(reason === undefined ? {} : {reason}),
        ...(entry.path === undefined ? {} : {file: entry.path}),
        pages: source?.pages.length ?? 0,
        paragraphs: source?.paragraphs.length ?? 0,
        citations: citationsOf(view, linked),
        location,
        ...(document === undefined ? {} : {document}),
        quoted: source === undefined ? [] : paragraphsOf(view, source, quoted),
      },
    ]
  })
}

function reasonOf(view: HearingView, {state}: LinkedSource): string | undefined {
  switch (state.kind) {
    case 'unreadable':
      return view.sayRule('source/unreadable', state.messageId, state.args)
    case 'missing':
      return view.say('The file is not there.')
    case 'outside':
      return view.say('The file lies outside the hearing’s folder.')
    case 'read':
    case 'noFile':
      return undefined
  }
}

function citationsOf({hearing}: HearingView, {entry}: LinkedSource): number {
  return hearing.responses.reduce(
    (sum, {citations}) => sum + citations.filter(({source}) => source?.entry === entry).length,
    0,
  )
}

function paragraphsOf(
  view: HearingView,
  source: Source,
  quoted: QuotedByFile,
): readonly QuotedParagraph[] {
  const own = [...(quoted.get(source.file) ?? [])].sort(([a], [b]) => a - b)
  return own.flatMap(([index, from]): readonly QuotedParagraph[] => {
    const paragraph = source.paragraphs[index]
    if (paragraph === undefined) return []
    const {start, end, page} = paragraph
    const location = locationOf(view, {file: source.file, span: {start, end}})
    const label = source.pages.length > 1 ? source.pages[page]?.label : undefined
    if (location === undefined) return []
    const words = firstWords(source.text.slice(start, end))
    return [{words, ...(label === undefined ? {} : {page: label}), location, from}]
  })
}
