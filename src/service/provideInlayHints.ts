import {InlayHintKind, type InlayHint, type Range} from 'vscode-languageserver-types'
import type {LinkedCitation, LinkedQuote, LinkedResponse} from '../core/model/linked.ts'
import {citationFor} from '../core/rules/citationFor.ts'
import type {FileView, HearingView} from './hearingView.ts'
import {firstWords} from './markdown.ts'
import {overlaps} from './spans.ts'

/** Titles are cut to so many characters: a hint must not push the text away. */
const LONGEST_TITLE = 32

/**
 * What the text leaves out: the title behind a citation's key, and the page that a quotation stands on where its
 * citation names none. The page can be taken over into the text.
 */
export function provideInlayHints(view: HearingView, file: string, range: Range): InlayHint[] {
  const own = view.fileView(file)
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (own === undefined || linked === undefined) return []
  const shown = {start: own.offsetAt(range.start), end: own.offsetAt(range.end)}
  const inRange = linked.citations.filter(({citation}) => overlaps(citation.span, shown))
  const quoteOf = new Map<LinkedCitation, LinkedQuote>()
  for (const quote of linked.quotes) {
    if (quote.citation !== undefined) quoteOf.set(quote.citation, quote)
  }
  return inRange
    .flatMap((citation) => [
      ...titleHint(own, citation),
      ...pageHint(own, linked, citation, quoteOf.get(citation)),
    ])
    .sort(
      (a, b) => a.position.line - b.position.line || a.position.character - b.position.character,
    )
}

function titleHint(own: FileView, {citation, source}: LinkedCitation): InlayHint[] {
  const title = source?.entry.title
  if (title === undefined || citation.form === 'link') return []
  return [
    {
      position: own.rangeOf(citation.keySpan).end,
      label: ` ${firstWords(title, LONGEST_TITLE)}`,
      kind: InlayHintKind.Type,
      tooltip: title,
      paddingLeft: false,
    },
  ]
}

const VERIFIED: ReadonlySet<string> = new Set(['exact', 'normalized', 'ocrVariant'])

function pageHint(
  own: FileView,
  linked: LinkedResponse,
  {citation, source}: LinkedCitation,
  quote: LinkedQuote | undefined,
): InlayHint[] {
  const resolution = quote?.resolution
  if (resolution === undefined || !VERIFIED.has(resolution.kind)) return []
  if (citation.form !== 'bracketed' || citation.locators.length > 0) return []
  if (!('passage' in resolution) || source?.state.kind !== 'read') return []
  if (resolution.passage.file !== source.state.source.file) return []
  const locator = citationFor(linked, resolution.passage)?.locator
  if (locator === undefined) return []
  const isBraced = linked.response.text.charAt(citation.keySpan.end) === '}'
  const at = citation.keySpan.end + (isBraced ? 1 : 0)
  const position = own.rangeOf({start: at, end: at}).start
  const label = `, ${locator}`
  return [
    {
      position,
      label,
      kind: InlayHintKind.Parameter,
      textEdits: [{range: {start: position, end: position}, newText: label}],
    },
  ]
}
