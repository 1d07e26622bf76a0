import {indexSource} from '../core/matching/indexSource.ts'
import {resolveQuote} from '../core/matching/resolveQuote.ts'
import type {Quotation} from '../protocol/protocol.ts'
import type {HearingView} from './hearingView.ts'
import {makeQuotation} from './makeQuotation.ts'

/** Fewer words stand everywhere; more are a chapter, and no quotation. */
const FEWEST = 4
const LONGEST = 5000

/** The quotation that some copied words are, where they stand in a source word for word and in one place only. */
export function findQuotation(
  view: HearingView,
  response: string,
  words: string,
): Quotation | undefined {
  const text = words.trim()
  if (text.length > LONGEST || text.split(/\s+/u).length < FEWEST) return undefined
  const indexes = view.hearing.sources.flatMap(({state}) =>
    state.kind === 'read' ? [indexSource(state.source)] : [],
  )
  const resolution = resolveQuote({exact: text}, undefined, indexes)
  if (resolution.kind !== 'exact' && resolution.kind !== 'normalized') return undefined
  const {file, span} = resolution.passage
  return makeQuotation(view, file, span, response)
}
