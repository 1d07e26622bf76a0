import type {Severity} from '../core/model/settings.ts'
import type {Span} from '../core/model/span.ts'
import type {ReportFile} from './reportFile.ts'
import type {Texts} from './texts.ts'

/**
 * All that one run found, in words and with lines: what every format is made of, so that they agree.
 * Texts in it are safe to print but for `file` names, which each format escapes in its own way.
 */
export interface Report {
  readonly program: Program
  readonly language: Language
  /** For the words that the formats themselves add. */
  readonly texts: Texts
  /** By file, then by place. */
  readonly findings: readonly ReportFinding[]
  /** Every file that a finding speaks of, by name. */
  readonly files: ReadonlyMap<string, ReportFile>
  /** The responses that were checked, with or without findings. */
  readonly checked: readonly string[]
  readonly summary: ReportSummary
  /** Every rule, by id. */
  readonly rules: readonly ReportRule[]
}

export type Language = 'da' | 'en'

/** Who made the report. */
export interface Program {
  readonly name: string
  readonly version: string
  /** Where it lives on the web, if anywhere. */
  readonly homepage?: string
}

/** Counted over the whole run; `files` are responses, `sources` the sources that could be read. */
export interface ReportSummary {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly sources: number
}

/** Lines and columns from one, columns in UTF-16 code units; the end is the place after the last character. */
export interface ReportPlace {
  /** Relative to the working directory, with `/`. */
  readonly file: string
  readonly span: Span
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface ReportFinding extends ReportPlace {
  readonly ruleId: string
  readonly messageId: string
  readonly severity: Severity
  readonly message: string
  /** True where `--fix` settles it. */
  readonly fixable: boolean
  readonly related: readonly ReportRelated[]
  readonly fixes: readonly ReportFix[]
  /** Stays the same when lines are added or taken away elsewhere. Unique in a report. */
  readonly fingerprint: string
}

export interface ReportRelated extends ReportPlace {
  readonly page?: string
  readonly message: string
}

export interface ReportFix {
  readonly title: string
  readonly automatic: boolean
  readonly edits: readonly ReportEdit[]
}

/** `text` takes the place's place. It is document text, as it goes into the file. */
export interface ReportEdit extends ReportPlace {
  readonly text: string
}

export interface ReportRule {
  readonly id: string
  readonly severity: Severity
  /** What it is about, in one line. */
  readonly title: string
  /** What the rule is about, why, and what to do, as Markdown in the reader's language, where its page was read. */
  readonly help?: string
}
