import type {Rule} from '../model/rule.ts'
import type {Profile, RuleSettings, SeveritySetting} from '../model/settings.ts'

/**
 * How serious a breach of a rule is. The command line's word comes first, then what `hearing.yaml` says
 * for the profile, then what it says for all profiles, then what the rule itself says for the profile.
 */
export function severityOf(
  rule: Rule,
  profile: Profile,
  settings: RuleSettings,
  overrides: ReadonlyMap<string, SeveritySetting>,
): SeveritySetting {
  return (
    overrides.get(rule.id) ??
    settings.profileSeverities[profile].get(rule.id) ??
    settings.severities.get(rule.id) ??
    rule.profiles?.[profile] ??
    rule.severity
  )
}
