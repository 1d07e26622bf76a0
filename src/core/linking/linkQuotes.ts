import type {LinkedCitation, LinkedQuote} from '../model/linked.ts'
import type {Quote} from '../model/quote.ts'
import type {HearingResponse} from '../model/response.ts'
import {Work} from '../matching/work.ts'
import {isTitle} from './findTitles.ts'
import type {LinkMemory} from './linkMemory.ts'
import {linkQuote, type SearchableSource} from './linkQuote.ts'
import {restingOn, type RestingOn} from './restingOn.ts'

/**
 * The quotations in their order, with one allowance of work for all of them. Where two places are as good, the
 * one near the quotation before is taken: people quote a document from front to back.
 */
export function linkQuotes(
  {quotes}: HearingResponse,
  citations: readonly LinkedCitation[],
  searchable: readonly SearchableSource[],
  titles: ReadonlySet<string>,
  memory?: Pick<LinkMemory, 'resolve'>,
): readonly LinkedQuote[] {
  const work = Work.forDocument()
  const latest = new Map<string, number>()
  const resting = restingByFile(searchable)
  return quotes.map((quote): LinkedQuote => {
    if (isTitle(quote, titles)) return {quote, isTitle: true}
    const near = nearestBefore(quote, citations, latest)
    const linked = linkQuote(
      quote,
      citations,
      searchable,
      near === undefined ? {work} : {work, near},
      memory,
    )
    const {resolution} = linked
    if (resolution !== undefined && resolution.kind !== 'notFound') {
      latest.set(resolution.passage.file, resolution.passage.span.start)
    }
    return withRests(linked, resting)
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

/** For each source that was replaced since it was locked, by the name of its file. */
function restingByFile(searchable: readonly SearchableSource[]): ReadonlyMap<string, RestingOn> {
  return new Map(
    searchable.flatMap(({linked: {replaced}, index: {source}}) =>
      replaced === undefined ? [] : [[source.file, restingOn(replaced)] as const],
    ),
  )
}

/**
 * A quotation rests on the source that it cites; without a citation, on the one that has its words, and where none
 * has them any more, on whichever had them.
 */
function withRests(linked: LinkedQuote, resting: ReadonlyMap<string, RestingOn>): LinkedQuote {
  if (resting.size === 0) return linked
  const {citation, quote, resolution} = linked
  const cited = citation?.source?.state
  const file = cited?.kind === 'read' ? cited.source.file : fileOf(resolution)
  const those = file === undefined ? [...resting.values()] : [resting.get(file)]
  const rests = those.flatMap((find) => find?.(quote.content.text) ?? [])
  return rests.length === 0 ? linked : {...linked, rests}
}

function fileOf(resolution: LinkedQuote['resolution']): string | undefined {
  const isThere = resolution?.kind === 'exact' || resolution?.kind === 'normalized'
  return isThere ? resolution.passage.file : undefined
}
