import type {Finding} from '../core/model/finding.ts'

/** Whether two checks say the same of the same places. */
export function sayTheSame(some: readonly Finding[], others: readonly Finding[]): boolean {
  return some.length === others.length && some.every((one, at) => isAlike(one, others[at]))
}

function isAlike(one: Finding, other: Finding | undefined): boolean {
  return (
    one.file === other?.file &&
    one.ruleId === other.ruleId &&
    one.messageId === other.messageId &&
    one.severity === other.severity &&
    one.span.start === other.span.start &&
    one.span.end === other.span.end &&
    (one.args === other.args || JSON.stringify(one.args) === JSON.stringify(other.args))
  )
}
