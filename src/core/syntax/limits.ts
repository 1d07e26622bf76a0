/**
 * What a response may at most be, so that nothing a writer hands in stops the product. A hearing response
 * is some tens of kilobytes; these limits are far above any that was ever sent.
 */
export const limits = {
  /** UTF-16 code units of the whole text. */
  length: 2 * 1024 * 1024,
  lines: 50_000,
  /** Containers (quotations, list items) inside one another; recursion over the tree stays shallow. */
  depth: 200,
  /** Opening brackets in one paragraph. */
  brackets: 2_000,
  /** Runs of emphasis marks in one paragraph. */
  marks: 2_000,
  /** Lines of one paragraph that carry on a quotation or list item without its mark or indent. */
  lazyLines: 1_000,
} as const
