import type {ResponseRule} from '../../model/rule.ts'
import {quoteAltered} from './altered.ts'
import {differsInSigns, findAlteration} from './findAlteration.ts'

/** A quotation whose words are right and whose signs or capitals are not: a comma put in, a name in small letters. */
export const quotePunctuation: ResponseRule = {
  scope: 'response',
  id: 'quote/punctuation',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    ...quoteAltered.messages,
    punctuationOnly:
      'You write “{quote}”, the source writes “{source}”. Only signs and capitals differ.',
    punctuationAdded:
      'You write “{quote}” here, and the source has no sign. Only signs and capitals differ.',
    punctuationMissing:
      'The source has “{source}” here, and you have no sign. Only signs and capitals differ.',
    punctuationSpace: 'White space differs from the source here.',
  },
  *check(linked) {
    for (const each of linked.quotes) {
      const {resolution} = each
      if (resolution?.kind !== 'altered' || !differsInSigns(resolution)) continue
      yield findAlteration(each, resolution, linked)
    }
  },
}
