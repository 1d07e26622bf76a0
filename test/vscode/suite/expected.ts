import {readFileSync} from 'node:fs'

/** What the command line says about the folder that is open; see `runSuite`. */
export interface Expected {
  readonly findings: readonly ExpectedFinding[]
  readonly links: readonly ExpectedLink[]
  /** The text that was taken out of each source, by its file. */
  readonly texts: Readonly<Record<string, string>>
}

/** A stretch of a file, its lines and columns counted from one. */
export interface ExpectedPlace {
  /** Below the folder that is open. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface ExpectedFinding extends ExpectedPlace {
  readonly ruleId: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly related: readonly (ExpectedPlace & {
    readonly message: string
    readonly page?: string
  })[]
}

export interface ExpectedLink {
  /** The response. */
  readonly file: string
  readonly line: number
  readonly quote: string
  readonly kind: string
  readonly source?: string
  readonly paragraph?: {readonly start: number; readonly end: number}
}

/** By the name of the hearing's folder. */
export const expected = JSON.parse(
  readFileSync(process.env['EDITOR_TEST_EXPECTED'] ?? '', 'utf8'),
) as Readonly<Record<string, Expected>>
