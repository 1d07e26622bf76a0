import {nearestRuleId} from '../core/lint/nearestRuleId.ts'
import {allRules} from '../core/rules/allRules.ts'
import {CannotWork} from './cannotWork.ts'

/** Says that no rule has an id, and which was probably meant. */
export function unknownRule(id: string): CannotWork {
  const meant = nearestRuleId(
    id,
    allRules.map((rule) => rule.id),
  )
  return new CannotWork(
    'there is no rule {id}.',
    {id, ...(meant === undefined ? {} : {meant})},
    meant === undefined ? 'The command “rules” shows them all.' : 'Did you mean {meant}?',
  )
}
