import type {LinkedResponse, LinkedSource} from './linked.ts'
import type {Finding} from './finding.ts'
import type {Project} from './project.ts'
import type {Profile, Severity, SeveritySetting} from './settings.ts'

/**
 * Something that a response must get right. A rule is data and one generator: it knows neither
 * severities nor settings files, neither editors nor languages.
 */
export type Rule = ResponseRule | HearingRule

interface RuleParts {
  /** `subject/problem`, stable for ever; its page is `docs/rules/<id>.md`. */
  readonly id: string
  readonly severity: Severity
  /** Where a profile wants another severity than `severity`. */
  readonly profiles?: Readonly<Partial<Record<Profile, SeveritySetting>>>
  /** English texts by message id, `{name}` for arguments; the Danish ones stand in `l10n/`. */
  readonly messages: Readonly<Record<string, string>>
}

/** A rule that looks at one response at a time. */
export interface ResponseRule extends RuleParts {
  readonly scope: 'response'
  check(linked: LinkedResponse, context: RuleContext): Iterable<RuleFinding>
}

/** A rule that looks at the hearing and all its responses together. */
export interface HearingRule extends RuleParts {
  readonly scope: 'hearing'
  check(hearing: LinkedHearing, context: RuleContext): Iterable<RuleFinding>
}

/** One hearing with all that was read for it. */
export interface LinkedHearing {
  readonly project: Project
  readonly sources: readonly LinkedSource[]
  readonly responses: readonly LinkedResponse[]
}

export interface RuleContext {
  /** From `hearing.yaml`, as written there; a rule checks each value before use. */
  readonly options: Readonly<Record<string, unknown>>
  /** The day of the check, `2026-03-31`: rules do not look at the clock. */
  readonly today: string
}

/**
 * What a rule yields; `lint` adds the rest. Without `file` the finding is in the response being checked; `severity` is
 * given where the hearing sets one for the very thing that was found.
 */
export type RuleFinding = Pick<Finding, 'messageId' | 'span'> &
  Partial<Pick<Finding, 'args' | 'file' | 'related' | 'fixes' | 'severity'>>
