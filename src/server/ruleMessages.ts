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
  const known = new WeakMap<Arguments, {ruleId: string; messageId: string; message: string}>()
  return (ruleId, messageId, args) => {
    const said = known.get(args)
    if (said?.ruleId === ruleId && said.messageId === messageId) return said.message
    const words = messagesOf.get(ruleId)?.[messageId] ?? `${ruleId} ${messageId}`
    const message = formatMessage(words, args, texts)
    known.set(args, {ruleId, messageId, message})
    return message
  }
}
