import type {LinkedQuote, LinkedResponse} from '../../model/linked.ts'
import type {Caution} from '../../model/resolution.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {relatedPassage} from '../relatedPassage.ts'
import {differenceSpan} from './differenceSpan.ts'

/**
 * A quotation whose every word is right and that may mislead all the same: what is left out, or what
 * stands just before or after it, is an "ikke".
 */
export const quoteCutNegation: ResponseRule = {
  scope: 'response',
  id: 'quote/cut-negation',
  severity: 'warning',
  messages: {
    omittedNegation:
      'What is left out here has a “{words}” in it. Does the quotation still say what the source says?',
    negationBefore:
      'Just before these words the source has “{words}”. Does the quotation still say what the source says?',
    negationAfter:
      'Just after these words the source has “{words}”. Does the quotation still say what the source says?',
    source: 'What the source writes',
  },
  *check(linked) {
    for (const each of linked.quotes) {
      const {resolution} = each
      if (
        resolution?.kind !== 'exact' &&
        resolution?.kind !== 'normalized' &&
        resolution?.kind !== 'ocrVariant'
      )
        continue
      const [caution] = resolution.cautions ?? []
      if (caution !== undefined) yield findingFor(caution, each, resolution.passage, linked)
    }
  },
}

function findingFor(
  {kind, words, quoteSpan, sourceSpan}: Caution,
  {quote}: LinkedQuote,
  passage: Parameters<typeof relatedPassage>[1],
  linked: LinkedResponse,
): RuleFinding {
  return {
    messageId: kind,
    args: {words},
    span: differenceSpan({quoteSpan}, quote),
    related: [{...relatedPassage(linked, passage, 'source'), span: sourceSpan}],
  }
}
