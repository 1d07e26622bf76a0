import type {CodeLens, Location} from 'vscode-languageserver-types'
import type {LinkedQuote, LinkedResponse} from '../core/model/linked.ts'
import {showReferencesCommand} from '../protocol/protocol.ts'
import {sourceOf, type FileView, type HearingView} from './hearingView.ts'
import {locationOf} from './provideReferences.ts'
import {passagesOf} from './provideDefinition.ts'
import {quotedParagraphs} from './quotedParagraphs.ts'

/**
 * What stands above a heading of a response, "2 quotations verified · 1 altered", leading to their passages; and
 * above a paragraph of a source, "2 places in the responses", leading to them.
 */
export function provideCodeLenses(view: HearingView, file: string): CodeLens[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (linked !== undefined) return remarkLenses(view, own, linked)
  return sourceOf(view.hearing.sources, file) === undefined ? [] : sourceLenses(view, own)
}

const VERIFIED: ReadonlySet<string | undefined> = new Set(['exact', 'normalized', 'ocrVariant'])

function remarkLenses(view: HearingView, own: FileView, linked: LinkedResponse): CodeLens[] {
  const byRemark = new Map<number, LinkedQuote[]>()
  for (const quote of linked.quotes) {
    const {remark} = quote.quote
    if (remark === undefined || quote.resolution === undefined) continue
    const quotes = byRemark.get(remark)
    if (quotes === undefined) byRemark.set(remark, [quote])
    else quotes.push(quote)
  }
  return [...byRemark].flatMap(([index, quotes]): CodeLens[] => {
    const heading = linked.remarks[index]?.remark.heading
    if (heading === undefined) return []
    const targets = quotes
      .flatMap(({resolution}) => passagesOf(resolution))
      .flatMap((passage) => locationOf(view, passage) ?? [])
    return [lens(own, heading.span.start, summary(view, quotes), targets)]
  })
}

function summary({say}: HearingView, quotes: readonly LinkedQuote[]): string {
  const count = (isWanted: (kind: string | undefined) => boolean): number =>
    quotes.filter(({resolution}) => isWanted(resolution?.kind)).length
  const verified = count((kind) => VERIFIED.has(kind))
  const altered = count((kind) => kind === 'altered')
  const elsewhere = count((kind) => kind === 'elsewhere')
  const ambiguous = count((kind) => kind === 'ambiguous')
  const missing = count((kind) => kind === 'notFound')
  // What is counted is said once, where the counting begins.
  const parts: readonly (readonly [number, string, string])[] = [
    [
      verified,
      '{count} {count|quotation|quotations} verified',
      '{count} {count|quotation|quotations} verified',
    ],
    [altered, '{count} {count|quotation|quotations} altered', '{count} altered'],
    [
      elsewhere,
      '{count} {count|quotation|quotations} from another place',
      '{count} from another place',
    ],
    [
      ambiguous,
      '{count} {count|quotation|quotations} in several places',
      '{count} in several places',
    ],
    [missing, '{count} {count|quotation|quotations} not found', '{count} not found'],
  ]
  return parts
    .filter(([found]) => found !== 0)
    .map(([found, first, later], index) => say(index === 0 ? first : later, {count: found}))
    .join(' · ')
}

function sourceLenses(view: HearingView, own: FileView): CodeLens[] {
  const source = sourceOf(view.hearing.sources, own.file)
  const quoted = quotedParagraphs(view).get(own.file) ?? new Map<number, readonly Location[]>()
  return [...quoted].flatMap(([index, from]): CodeLens[] => {
    const paragraph = source?.paragraphs[index]
    if (paragraph === undefined) return []
    const title = view.say('{count} {count|place|places} in the responses', {count: from.length})
    return [lens(own, paragraph.start, title, from)]
  })
}

function lens(own: FileView, at: number, title: string, targets: readonly Location[]): CodeLens {
  const range = own.rangeOf({start: at, end: at})
  const command = showReferencesCommand
  return {range, command: {title, command, arguments: [own.uri, range.start, targets]}}
}
