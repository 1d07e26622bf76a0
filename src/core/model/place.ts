import type {Span} from './span.ts'

/** A span in one of the project's files. */
export interface Place {
  readonly file: string
  readonly span: Span
}
