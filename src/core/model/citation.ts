import type {Span} from './span.ts'

/**
 * A reference to a source (Danish: kildehenvisning), in pandoc's syntax: `[se @notat, s. 3; @rapport]`
 * holds two, `@notat [s. 3]` is one in the running text, `[-@notat]` one without its author.
 * A Markdown link to a registered source's file, `[Notatet](kilder/notat.pdf#page=3)`, is one too.
 */
export interface Citation {
  readonly form: 'bracketed' | 'inText' | 'link'
  /** The citation key, as in `[@notat]`; for a link the path of the file that it names. */
  readonly key: string
  /** The key without `@`: `notat`. */
  readonly keySpan: Span
  /** This citation: `se @notat, s. 3`. */
  readonly span: Span
  /** All citations of the same brackets, with the brackets: `[se @notat, s. 3; @rapport]`. */
  readonly group: Span
  readonly suppressAuthor: boolean
  readonly prefix?: Span
  readonly suffix?: Span
  /** In the order written; two at once (`s. 3, afsnit 2`) must both hold. */
  readonly locators: readonly Locator[]
  /** True inside a block quotation. */
  readonly quoted: boolean
}

/**
 * A place in a source (Danish: stedangivelse). Labels are CSL's, with those that only Danish needs:
 * `subsection` (stk.), `item` (pkt.), `appendix` (bilag), `number` (nr.).
 */
export interface Locator {
  readonly label: LocatorLabel
  /** As written, without the label: `3`, `3-4`, `ii`, `1.b`. */
  readonly value: string
  /** `s. 3`, whole. */
  readonly span: Span
  readonly valueSpan: Span
  /** True where no label was written: a bare number means a page. */
  readonly implicit: boolean
}

export const locatorLabels = [
  'page',
  'paragraph',
  'section',
  'chapter',
  'figure',
  'table',
  'appendix',
  'line',
  'note',
  'number',
  'part',
  'item',
  'subsection',
] as const
export type LocatorLabel = (typeof locatorLabels)[number]
