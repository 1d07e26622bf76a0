import type {ResponseRule} from '../../model/rule.ts'
import {explainedAgain} from './explainedAgain.ts'

/** The same abbreviation explained in two ways. */
export const abbreviationTwoExpansions: ResponseRule = {
  scope: 'response',
  id: 'abbreviation/two-expansions',
  severity: 'warning',
  messages: {
    two: '“{abbreviation}” is explained as “{expansion}” here, and as “{first}” above.',
    first: 'The first explanation',
  },
  *check(linked) {
    const {file} = linked.response
    for (const {letters, first, again, isSame} of explainedAgain(linked)) {
      if (isSame) continue
      yield {
        messageId: 'two',
        args: {abbreviation: letters, expansion: again.expansion, first: first.expansion},
        span: again.span,
        related: [{file, span: first.span, messageId: 'first', args: {}}],
      }
    }
  },
}
