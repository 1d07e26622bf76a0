import type {ResponseRule} from '../../model/rule.ts'
import {explainedAgain} from './explainedAgain.ts'

/** The same abbreviation explained again in the same way: once is enough. */
export const abbreviationDefinedTwice: ResponseRule = {
  scope: 'response',
  id: 'abbreviation/defined-twice',
  severity: 'info',
  messages: {
    again: '“{abbreviation}” is explained above already.',
    first: 'The first explanation',
  },
  *check(linked) {
    const {file} = linked.response
    for (const {letters, first, again, isSame} of explainedAgain(linked)) {
      if (!isSame) continue
      yield {
        messageId: 'again',
        args: {abbreviation: letters},
        span: again.span,
        related: [{file, span: first.span, messageId: 'first', args: {}}],
      }
    }
  },
}
