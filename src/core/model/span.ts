/**
 * A half-open stretch of a text, `[start, end)`, counted in UTF-16 code units from zero.
 *
 * Lines and columns are made from spans at the edge only: zero-based positions in `service` (LSP),
 * one-based lines and columns in `output` (SARIF).
 */
export interface Span {
  readonly start: number
  readonly end: number
}
