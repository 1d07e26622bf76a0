import {indexSource} from '../core/matching/indexSource.ts'
import {resolveQuote} from '../core/matching/resolveQuote.ts'
import type {QuoteResolution} from '../core/model/resolution.ts'
import type {Passage} from '../core/model/source.ts'
import type {Quotation} from '../protocol/protocol.ts'
import type {HearingView} from './hearingView.ts'
import {makeQuotation} from './makeQuotation.ts'

/** Fewer words stand everywhere; more are a chapter, and no quotation. */
const FEWEST = 4
const LONGEST = 5000

/** More places to choose from are more than anybody wants to choose from. */
const MOST = 3

/**
 * The quotation that some copied words are, where they stand in a source word for word: one for each place with a
 * citation of its own, in the order of the sources, and at most three. Nothing for words that are altered, too few or
 * too many.
 */
export function findQuotations(
  view: HearingView,
  response: string,
  words: string,
): readonly Quotation[] {
  const text = words.trim()
  if (text.length > LONGEST || text.split(/\s+/u).length < FEWEST) return []
  const indexes = view.hearing.sources.flatMap(({state}) =>
    state.kind === 'read' ? [indexSource(state.source)] : [],
  )
  const found = new Map<string, Quotation>()
  for (const {file, span} of placesOf(resolveQuote({exact: text}, undefined, indexes))) {
    const quotation = makeQuotation(view, file, span, response)
    if (quotation !== undefined && !found.has(quotation.citation)) {
      found.set(quotation.citation, quotation)
    }
  }
  return [...found.values()].slice(0, MOST)
}

function placesOf(resolution: QuoteResolution): readonly Passage[] {
  switch (resolution.kind) {
    case 'exact':
    case 'normalized':
      return [resolution.passage]
    case 'ambiguous':
      return [resolution.passage, ...resolution.alternatives]
    case 'altered':
    case 'elsewhere':
    case 'notFound':
    case 'ocrVariant':
      return []
  }
}
