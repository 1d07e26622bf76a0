import type {ParagraphKind} from '../model/source.ts'
import type {Span} from '../model/span.ts'

/** A paragraph as a reader found it, before headings are put over it. */
export interface Draft extends Span {
  readonly kind: ParagraphKind
  /** Index of the page that it begins on. */
  readonly page: number
  readonly depth?: number
}
