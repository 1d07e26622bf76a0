import type {Span} from '../model/span.ts'
import type {Reading} from './reading.ts'
import {pattern} from '../text/pattern.ts'
import {startingIn} from '../text/startingIn.ts'

/** What a stretch of a passage says about where its words are from. */
export interface Origins {
  /** Indexes of citations, in the order of the text; those in footnotes called from here after them. */
  readonly citations: readonly number[]
  /** A footnote without a citation, or a web address. */
  readonly hasOther: boolean
}

const WEB = /^(?:https?:)?\/\//iu
const BARE_ADDRESS = pattern('u')`(?:https?://|www\.)\p{L}`

/** The citations, footnotes and web addresses in a stretch of a passage's text, its ends included. */
export function originsIn(reading: Reading, index: number, {start, end}: Span): Origins {
  const passage = reading.passages[index]?.passage
  if (passage === undefined) return {citations: [], hasOther: false}
  const inside = <Item extends {readonly text: Span}>(items: readonly Item[]): readonly Item[] =>
    startingIn(items, {start, end: end + 1}, ({text}) => text).filter(({text}) => text.end <= end)
  const citations = inside(reading.citationsOf[index] ?? []).map((each) => each.index)
  let hasOther = BARE_ADDRESS.test(passage.prose.text.slice(start, end))
  for (const inline of inside(passage.prose.inlines)) {
    if (inline.kind === 'footnoteReference') {
      const cited = reading.footnotes.get(inline.label) ?? []
      for (const each of cited) citations.push(each)
      if (cited.length === 0) hasOther = true
    } else if (inline.kind === 'link' && WEB.test(inline.url)) {
      hasOther = true
    }
  }
  return {citations: [...new Set(citations)], hasOther}
}
