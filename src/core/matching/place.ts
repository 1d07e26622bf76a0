import type {Caution, Difference} from '../model/resolution.ts'
import type {Span} from '../model/span.ts'

/** A place where a quotation may stand, compared with it. */
export interface Place {
  /** In the source's text, from the first word to the last. */
  readonly span: Span
  /** The pieces between the declared omissions; one where there are none. */
  readonly segments: readonly Span[]
  /** Where in the quotation one of several joined places ends and the next begins. */
  readonly joints?: readonly Span[]
  /** True where the source has the very same characters. */
  readonly exact: boolean
  readonly differences: readonly Difference[]
  readonly cautions: readonly Caution[]
  /** From 0 to 1. */
  readonly similarity: number
  /** Set where the quotation joins places that the source does not join. */
  readonly joins: boolean
}

/** True where nothing is wrong with the quotation, or nothing but what a scanner did to the source. */
export function isFaithful({differences, joins}: Place): boolean {
  return !joins && differences.every((difference) => difference.class === 'ocr')
}
