/** A finding as `lint --format json` writes it, as far as tests look at it; lines and columns from one. */
export interface CliFinding {
  readonly file: string
  readonly ruleId: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
