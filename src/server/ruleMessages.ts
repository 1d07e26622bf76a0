import type {Arguments} from '../core/model/problem.ts'
import {allRules} from '../core/rules/allRules.ts'
import {formatMessage} from '../output/formatMessage.ts'
import type {Texts} from '../output/texts.ts'

/** A rule's message in words. */
export type RuleMessages = (ruleId: string, messageId: string, args: Arguments) => string

const messagesOf = new Map(allRules.map(({id, messages}) => [id, messages]))

export function isRule(ruleId: string): boolean {
  return messagesOf.has(ruleId)
}

/**
 * Puts findings into words. The words of a finding that is carried from one text to the next are those that were made
 * for it before: its arguments are the same object.
 */
export function createRuleMessages(texts: Texts): RuleMessages {
  const known = new WeakMap<Arguments, Map<string, string>>()
  return (ruleId, messageId, args) => {
    const key = `${ruleId} ${messageId}`
    const said = known.get(args) ?? new Map<string, string>()
    known.set(args, said)
    let message = said.get(key)
    if (message === undefined) {
      message = formatMessage(messagesOf.get(ruleId)?.[messageId] ?? key, args, texts)
      said.set(key, message)
    }
    return message
  }
}
