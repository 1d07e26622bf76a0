import type {Span} from './span.ts'

/** Something that could not be understood in a file; the rule of that id reports it. Never thrown. */
export interface Problem {
  readonly ruleId: string
  readonly messageId: string
  readonly args: Arguments
  readonly span: Span
}

/** What fills the braces of a message: `{number}`. */
export type Arguments = Readonly<Record<string, string | number>>
