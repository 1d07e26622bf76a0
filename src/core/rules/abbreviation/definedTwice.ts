import type {ResponseRule} from '../../model/rule.ts'
import {findAbbreviations} from './findAbbreviations.ts'
import {isSameExpansion} from './twoExpansions.ts'

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
    for (const {letters, definitions} of findAbbreviations(linked).values()) {
      const [first, ...others] = definitions.filter(
        ({own, isDescription}) => own && isDescription !== true,
      )
      if (first === undefined) continue
      for (const {expansion, span} of others) {
        if (!isSameExpansion(expansion, first.expansion)) continue
        yield {
          messageId: 'again',
          args: {abbreviation: letters},
          span,
          related: [{file, span: first.span, messageId: 'first', args: {}}],
        }
      }
    }
  },
}
