import type {PlacedPassage} from './collectPassages.ts'
import type {PlacedCitation} from './findCitations.ts'
import type {PlacedMark} from './findQuoteMarks.ts'
import type {Block} from '../model/syntaxTree.ts'

/** What has been found so far while a response is built; indexes go with those of `passages`. */
export interface Reading {
  readonly blocks: readonly Block[]
  readonly passages: readonly PlacedPassage[]
  /** The passages' texts with code, addresses and escaped signs blotted out. */
  readonly masked: readonly string[]
  readonly citations: readonly IndexedCitation[]
  /** Of each passage. */
  readonly citationsOf: readonly (readonly IndexedCitation[])[]
  readonly marks: readonly PlacedMark[]
  /** The first mark of each passage that has one, by the passage's index. */
  readonly firstMarks: ReadonlyMap<number, PlacedMark>
  /** Footnotes by label: whether they cite, and what. */
  readonly footnotes: ReadonlyMap<string, readonly number[]>
}

export interface IndexedCitation extends PlacedCitation {
  /** Index in `HearingResponse.citations`. */
  readonly index: number
  readonly passage: number
}
