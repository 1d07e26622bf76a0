import type {Quote} from '../model/quote.ts'
import {startingIn} from '../text/startingIn.ts'
import {countWords, FEWEST_WORDS} from './buildInlineQuote.ts'
import {markSpan, type PlacedMark} from './findQuoteMarks.ts'
import type {Reading} from './reading.ts'

/**
 * The pairs of marks inside a pair whose citations all stand behind one of them, in the middle of what somebody says:
 * `Hun sagde: “I notatet står »…« [@notat], og det er klart.”` Then those are the quotations from sources. Empty where
 * a citation vouches for the outer pair.
 */
export function citedInside(
  reading: Reading,
  outer: number,
  {citations, hasOtherReference}: Quote,
): readonly (readonly [PlacedMark, PlacedMark])[] {
  if (citations.length === 0 || hasOtherReference) return []
  const {partner = outer, depth = 0} = reading.marks[outer] ?? {}
  const end = reading.marks[partner]
  const pairs: (readonly [PlacedMark, PlacedMark])[] = []
  const vouching = new Set<number>()
  for (let index = outer + 1; index < partner; index++) {
    const open = reading.marks[index]
    const close = reading.marks[open?.partner ?? -1]
    if (open === undefined || close === undefined || end === undefined) continue
    if (open.depth !== depth + 1 || close.at <= open.at || close.passage !== open.passage) continue
    const citation = citationBehind(reading, open, close, end)
    if (citation === undefined) continue
    vouching.add(citation)
    pairs.push([open, close])
  }
  return citations.every((index) => vouching.has(index)) ? pairs : []
}

/** The index of the citation right behind a quotation, where the words around that go on behind it. */
function citationBehind(
  {passages, citationsOf}: Reading,
  open: PlacedMark,
  close: PlacedMark,
  outer: PlacedMark,
): number | undefined {
  const text = passages[close.passage]?.passage.prose.text ?? ''
  const from = markSpan(close).end
  if (countWords(text.slice(markSpan(open).end, close.at)) < FEWEST_WORDS) return undefined
  const [citation] = startingIn(
    citationsOf[close.passage] ?? [],
    {start: from, end: from + 9},
    (each) => each.text,
  )
  if (citation === undefined || !GAP.test(text.slice(from, citation.text.start))) return undefined
  const until = outer.passage === close.passage ? outer.at : text.length
  return LETTER.test(text.slice(citation.text.end, until)) ? citation.index : undefined
}

const GAP = /^[\s.,;:(]*$/u
const LETTER = /\p{L}/u
