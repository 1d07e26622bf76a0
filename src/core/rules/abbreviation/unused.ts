import type {ResponseRule} from '../../model/rule.ts'
import {findAbbreviations} from './findAbbreviations.ts'

/** An abbreviation that is explained and then never used. */
export const abbreviationUnused: ResponseRule = {
  scope: 'response',
  id: 'abbreviation/unused',
  severity: 'info',
  profiles: {draft: 'off'},
  messages: {
    unused: '“{abbreviation}” is explained here and not used anywhere else.',
  },
  *check(linked) {
    for (const {letters, uses, definitions} of findAbbreviations(linked).values()) {
      const [first] = definitions.filter(({own, isDescription}) => own && isDescription !== true)
      if (first === undefined || uses.length > 0) continue
      yield {messageId: 'unused', args: {abbreviation: letters}, span: first.span}
    }
  },
}
