import type {Prose} from './prose.ts'
import type {Span} from './span.ts'

/**
 * Words in the response that are put forward as somebody else's (Danish: citat): a block quotation,
 * or running text between quotation marks of four words or more or with a citation in its sentence.
 */
export interface Quote {
  readonly form: 'block' | 'inline'
  /** With its marks, or from the first `>` to the end of the block. */
  readonly span: Span
  /** The words, without marks, `>` and the citation that stands with them; paragraphs parted by `\n\n`. */
  readonly content: Prose
  readonly open?: Span
  readonly close?: Span
  /** Indexes in `HearingResponse.citations` of those that vouch for it, nearest first. */
  readonly citations: readonly number[]
  /** True where the quotation names an origin that is no registered source: a footnote, a web address. */
  readonly hasOtherReference: boolean
  /** Index in `HearingResponse.remarks`. */
  readonly remark?: number
}

/** The words, and what stands before and after them (W3C Web Annotation, TextQuoteSelector). */
export interface TextQuoteSelector {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}
