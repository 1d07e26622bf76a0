import type {HearingResponse} from '../model/response.ts'
import type {RuleFinding} from '../model/rule.ts'
import type {SuppressedRule} from '../model/suppression.ts'
import {nearestRuleId} from './nearestRuleId.ts'

/** Something to say about an exception, and the rule that says it. */
export interface SuppressionFinding {
  readonly ruleId: string
  readonly found: RuleFinding
}

/**
 * An exception must give a reason, name rules that exist, and silence something. One that names a rule
 * which is switched off is let be: it will be of use in a stricter profile.
 *
 * `isOn` holds every rule that exists.
 */
export function* checkSuppressions(
  response: HearingResponse,
  used: ReadonlySet<SuppressedRule>,
  isOn: ReadonlyMap<string, boolean>,
): Iterable<SuppressionFinding> {
  for (const {reason, rules, span} of response.suppressions) {
    if (reason === '') {
      yield {ruleId: 'meta/suppression-without-reason', found: {messageId: 'withoutReason', span}}
    }
    for (const rule of rules) {
      if (rule.id !== '*' && !isOn.has(rule.id)) {
        yield {
          ruleId: 'meta/unknown-rule',
          found: unknownRule(rule.id, rule.span, [...isOn.keys()]),
        }
      } else if (!used.has(rule) && isOn.get(rule.id) !== false) {
        const args = {rule: rule.id}
        yield {
          ruleId: 'meta/unused-suppression',
          found: {messageId: 'unused', args, span: rule.span},
        }
      }
    }
  }
}

/** A finding about a rule id that does not exist, with the one that was probably meant. */
export function unknownRule(
  id: string,
  span: RuleFinding['span'],
  known: readonly string[],
): RuleFinding {
  const nearest = nearestRuleId(id, known)
  return nearest === undefined
    ? {messageId: 'unknown', args: {rule: id}, span}
    : {messageId: 'didYouMean', args: {rule: id, nearest}, span}
}
