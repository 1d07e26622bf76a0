import type {Place} from './place.ts'

/** SARIF's level and LSP's severity, in words. */
export type Severity = 'error' | 'warning' | 'info'
export type SeveritySetting = Severity | 'off'

/** How strict a check is: while writing, before the board reads it, before it is sent. */
export const profiles = ['draft', 'review', 'submit'] as const
export type Profile = (typeof profiles)[number]

/** What `hearing.yaml` says about the rules. */
export interface RuleSettings {
  readonly profile: Profile
  /** By rule id: for all profiles. */
  readonly severities: ReadonlyMap<string, SeveritySetting>
  /** By rule id: for one profile, before `severities`. */
  readonly profileSeverities: Readonly<Record<Profile, ReadonlyMap<string, SeveritySetting>>>
  /** By rule id: what the rule takes besides a severity, as written. */
  readonly options: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** Every rule id that was named, known or not, and where. */
  readonly places: readonly {readonly ruleId: string; readonly place: Place}[]
}
