import type {Arguments} from './problem.ts'
import type {Severity} from './settings.ts'
import type {Span} from './span.ts'

/** One breach of a rule (SARIF: result; LSP: Diagnostic). It is put into words at the edge only. */
export interface Finding {
  readonly ruleId: string
  readonly messageId: string
  readonly args: Arguments
  readonly severity: Severity
  /** A response, or one of the project's files. */
  readonly file: string
  readonly span: Span
  readonly related: readonly RelatedSpan[]
  readonly fixes: readonly Fix[]
}

/** Another place that the finding speaks of. */
export interface RelatedSpan {
  readonly file: string
  readonly span: Span
  /** The printed page, where the file is a source with pages. */
  readonly page?: string
  /** A message of the same rule. */
  readonly messageId: string
  readonly args: Arguments
}

/** Edits that settle a finding. They are applied to the finding's file unless `file` names another. */
export interface Fix {
  /** A message of the same rule that says what the fix does: "Write it as the source does". */
  readonly messageId: string
  readonly args: Arguments
  readonly edits: readonly Edit[]
  /** True where it is safe to apply without asking: `lint --fix` does. */
  readonly automatic: boolean
}

export interface Edit {
  readonly span: Span
  readonly text: string
}
