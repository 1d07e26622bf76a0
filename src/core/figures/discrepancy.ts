import type {Arguments} from '../model/problem.ts'
import type {Span} from '../model/span.ts'

/** Something in a source that does not add up. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind
  /**
   * Whether the document's own figures show that one of them is wrong. What is left is worth a look: it may be
   * rounding, or meant otherwise.
   */
  readonly isCertain: boolean
  readonly args: Arguments
  /** In the source's text. */
  readonly span: Span
  /** What it was held against. */
  readonly related: readonly Span[]
  /** Of a sum: what it would be. */
  readonly added?: number
}

export type DiscrepancyKind =
  /** A row or column labelled as a sum is not the sum of its figures. */
  | 'sum'
  /** An amount in the text is not the one in the table. */
  | 'textAgainstTable'
  /** Two shares that make a whole do not fit their numbers. */
  | 'share'
  /** A fraction in words and the per cent behind it are different. */
  | 'fraction'
  /** The same group is said to end at two ages. */
  | 'ageGroup'
  /** Tables are numbered with gaps. */
  | 'numbering'
  /** An annex is spoken of that the document does not have. */
  | 'annex'
