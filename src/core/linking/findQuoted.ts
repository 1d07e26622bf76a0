import type {LinkedQuote, LinkedResponse} from '../model/linked.ts'
import type {Passage, Source} from '../model/source.ts'
import {indexSource, type SourceIndex} from '../matching/indexSource.ts'
import {matchQuote} from '../matching/matchQuote.ts'
import {paragraphAt} from '../matching/paragraphAt.ts'

/**
 * The paragraphs of a source that quotations of the responses stand in, word for word but for typography, by their
 * index. What a quotation leaves out by `[…]` it does not rest on.
 */
export function findQuoted(
  source: Source,
  responses: readonly LinkedResponse[],
): ReadonlySet<number> {
  const index = indexSource(source)
  const found = new Set<number>()
  for (const quote of responses.flatMap(({quotes}) => quotes)) {
    const passage = rightPlace(quote)
    if (passage?.file !== source.file) continue
    for (const each of paragraphsOf(quote, passage, index)) found.add(each)
  }
  return found
}

function rightPlace({resolution}: LinkedQuote): Passage | undefined {
  switch (resolution?.kind) {
    case 'exact':
    case 'normalized':
    case 'ocrVariant':
    case 'elsewhere':
    case 'ambiguous':
      return resolution.passage
    case 'altered':
    case 'notFound':
    case undefined:
      return undefined
  }
}

function* paragraphsOf(
  {quote}: LinkedQuote,
  {span}: Passage,
  index: SourceIndex,
): Iterable<number> {
  const options = {target: span, near: span.start}
  const match = matchQuote({exact: quote.content.text}, index, options)
  const segments = match.kind === 'faithful' ? match.place.segments : [span]
  const {paragraphs} = index.source
  for (const {start, end} of segments) {
    for (let at = paragraphAt(start, paragraphs); (paragraphs[at]?.start ?? end) < end; at++) {
      yield at
    }
  }
}
