import type {Span} from './span.ts'

/** The words that a comment with an exception begins with; capitals do not count. */
export const directives: readonly string[] = [
  'hearing-disable-next-line',
  'hearing-disable-line',
  'hearing-disable-file',
  'hearing-disable',
  'hearing-enable',
]

/**
 * A writer's reasoned "leave this": `<!-- hearing-disable-next-line quote/altered: sagsbehandlerens ord -->`.
 */
export interface Suppression {
  /** The comment. */
  readonly span: Span
  /** The rules named, or `*` for all of them where none is named. */
  readonly rules: readonly SuppressedRule[]
  readonly reason: string
  /** The part of the text in which findings are silenced. */
  readonly covers: Span
}

export interface SuppressedRule {
  /** A rule's id, `quote/altered`, or `*`. */
  readonly id: string
  readonly span: Span
}
