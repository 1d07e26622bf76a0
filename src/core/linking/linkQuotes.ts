import type {LinkedCitation, LinkedQuote} from '../model/linked.ts'
import type {Quote} from '../model/quote.ts'
import type {HearingResponse} from '../model/response.ts'
import {Work} from '../matching/work.ts'
import {isTitle} from './findTitles.ts'
import {linkQuote, type SearchableSource} from './linkQuote.ts'

/**
 * The quotations in their order, with one allowance of work for all of them. Where two places are as good, the
 * one near the quotation before is taken: people quote a document from front to back.
 */
export function linkQuotes(
  {quotes}: HearingResponse,
  citations: readonly LinkedCitation[],
  searchable: readonly SearchableSource[],
  titles: ReadonlySet<string>,
): readonly LinkedQuote[] {
  const work = Work.forDocument()
  const latest = new Map<string, number>()
  return quotes.map((quote): LinkedQuote => {
    if (isTitle(quote, titles)) return {quote, isTitle: true}
    const near = nearestBefore(quote, citations, latest)
    const linked = linkQuote(
      quote,
      citations,
      searchable,
      near === undefined ? {work} : {work, near},
    )
    const {resolution} = linked
    if (resolution !== undefined && resolution.kind !== 'notFound') {
      latest.set(resolution.passage.file, resolution.passage.span.start)
    }
    return linked
  })
}

/** Where the quotation before this one stood in the source that this one cites. */
function nearestBefore(
  quote: Quote,
  citations: readonly LinkedCitation[],
  latest: ReadonlyMap<string, number>,
): number | undefined {
  for (const index of quote.citations) {
    const state = citations[index]?.source?.state
    if (state?.kind === 'read') return latest.get(state.source.file)
  }
  return undefined
}
