import type {LinkedQuote, LinkedResponse} from '../../model/linked.ts'
import type {ParagraphChange} from '../../model/lock.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {keyOfChange} from '../keyOfChange.ts'

/** A quotation whose paragraph is no longer in the document that took the place of the one it was locked in. */
export const sourceParagraphGone: ResponseRule = {
  scope: 'response',
  id: 'source/paragraph-gone',
  severity: 'warning',
  profiles: {submit: 'error'},
  messages: {
    gone: 'The paragraph that this quotation stands in is no longer in {key}, which was replaced.',
    before: 'Before: {text}',
  },
  *check(linked) {
    for (const quote of linked.quotes) {
      for (const change of quote.rests ?? []) {
        if (change.kind === 'gone') yield findingFor(quote, change, linked)
      }
    }
  },
}

function findingFor(
  {quote}: LinkedQuote,
  change: Extract<ParagraphChange, {kind: 'gone'}>,
  linked: LinkedResponse,
): RuleFinding {
  const {text, page, place} = change.locked
  const args = {text: text.replace(/\s+/gu, ' ')}
  return {
    messageId: 'gone',
    args: {key: keyOfChange(change, linked)},
    span: quote.span,
    related: [{...place, messageId: 'before', args, ...(page === undefined ? {} : {page})}],
  }
}
