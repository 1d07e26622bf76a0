import type {LinkedCitation, LinkedQuote, LinkedSource} from '../model/linked.ts'
import type {Quote} from '../model/quote.ts'
import type {SourceIndex} from '../matching/indexSource.ts'
import type {LinkMemory} from './linkMemory.ts'
import {resolveQuote, type ResolveOptions} from '../matching/resolveQuote.ts'

/** A source that was read, ready to be searched. */
export interface SearchableSource {
  readonly linked: LinkedSource
  readonly index: SourceIndex
}

/**
 * Looks a quotation up: in the source that its nearest citation names first, then in the others.
 *
 * There is nothing to look up where the cited source could not be read (a hit elsewhere would mislead),
 * and where the quotation has an origin of its own, a footnote or a web address, and no citation.
 */
export function linkQuote(
  quote: Quote,
  citations: readonly LinkedCitation[],
  searchable: readonly SearchableSource[],
  options: ResolveOptions = {},
  memory?: Pick<LinkMemory, 'resolve'>,
): LinkedQuote {
  const own = quote.citations.flatMap((index) => citations[index] ?? [])
  const citation =
    own.find(({source}) => source?.state.kind === 'read') ??
    own.find(({source}) => source) ??
    own[0]
  if (citation === undefined && quote.hasOtherReference) return {quote}
  const cited = searchable.find(({linked}) => linked === citation?.source)
  if (citation?.source !== undefined && cited === undefined) return {quote, citation}
  if (searchable.length === 0) return {quote, ...(citation === undefined ? {} : {citation})}
  const selector = {exact: quote.content.text}
  const place = cited && {
    index: cited.index,
    ...(citation?.target === undefined ? {} : {target: citation.target}),
  }
  const indexes = searchable.map(({index}) => index)
  const resolution =
    memory === undefined
      ? resolveQuote(selector, place, indexes, options)
      : memory.resolve(selector, place, indexes, options)
  return {quote, resolution, ...(citation === undefined ? {} : {citation})}
}
