import type {Finding} from '../model/finding.ts'
import type {LinkedHearing, Rule, RuleContext} from '../model/rule.ts'
import type {Severity} from '../model/settings.ts'
import {toFinding} from './toFinding.ts'

/** A rule that is switched on, with how serious its findings are. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  readonly context: RuleContext
}

/** What the rules have to say, in the order of the rules; nothing is silenced yet. */
export function* runRules(hearing: LinkedHearing, rules: readonly ActiveRule[]): Iterable<Finding> {
  for (const {rule, severity, context} of rules) {
    if (rule.scope === 'hearing') {
      for (const found of rule.check(hearing, context)) {
        yield toFinding(rule.id, severity, hearing.project.file, found)
      }
      continue
    }
    for (const linked of hearing.responses) {
      for (const found of rule.check(linked, context)) {
        yield toFinding(rule.id, severity, linked.response.file, found)
      }
    }
  }
}
