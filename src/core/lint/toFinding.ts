import type {Finding} from '../model/finding.ts'
import type {RuleFinding} from '../model/rule.ts'
import type {Severity} from '../model/settings.ts'

/** A reader sees no more than this many other places of one finding; the message tells the number. */
const MOST_RELATED = 5

/** What a rule yielded, with all that a rule does not know. `file` is where it looked. */
export function toFinding(
  ruleId: string,
  severity: Severity,
  file: string,
  found: RuleFinding,
): Finding {
  return {
    ruleId,
    messageId: found.messageId,
    args: found.args ?? {},
    severity: found.severity ?? severity,
    file: found.file ?? file,
    span: found.span,
    related: (found.related ?? []).slice(0, MOST_RELATED),
    fixes: found.fixes ?? [],
  }
}
