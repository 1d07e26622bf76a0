import type {Span} from '../model/span.ts'
import type {Place} from './place.ts'
import type {Work} from './work.ts'

/** How dear a search may be. */
export type Effort = 'right' | 'near' | 'everything'

/** What else is known about where a quotation stands. */
export interface MatchOptions {
  /** The part of the source that the citation points at: what lies in it is meant. */
  readonly target?: Span
  /** Where a neighbouring quotation was found: of places as good, the nearest is meant. */
  readonly near?: number
  /** The document's allowance of work; without it the quotation has its own. */
  readonly work?: Work
  /**
   * How far to go: only words that are `right`, letters that are `near` too, or `everything`, which is also pieces
   * and words in their order. That is what it is without it.
   */
  readonly effort?: Effort
}

/** What came of looking a quotation up in one source. */
export type QuoteMatch =
  /** Stands there, word for word but for what the rules of quotation allow or a scanner did. */
  | {readonly kind: 'faithful'; readonly place: Place}
  /** Several places as good; the first is first in the source. */
  | {readonly kind: 'ambiguous'; readonly places: readonly [Place, ...Place[]]}
  /** This is the place, and words of it are not the source's. */
  | {readonly kind: 'altered'; readonly place: Place; readonly cut: boolean}
  /** `nearest` is what is most like it, if anything is. */
  | {readonly kind: 'notFound'; readonly nearest?: Place; readonly cut: boolean}
