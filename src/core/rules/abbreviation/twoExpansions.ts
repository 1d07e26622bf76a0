import type {ResponseRule} from '../../model/rule.ts'
import {findAbbreviations} from './findAbbreviations.ts'

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
    for (const {letters, definitions} of findAbbreviations(linked).values()) {
      const [first, ...others] = definitions.filter(
        ({own, isDescription}) => own && isDescription !== true,
      )
      if (first === undefined) continue
      for (const {expansion, span} of others) {
        if (isSameExpansion(expansion, first.expansion)) continue
        yield {
          messageId: 'two',
          args: {abbreviation: letters, expansion, first: first.expansion},
          span,
          related: [{file, span: first.span, messageId: 'first', args: {}}],
        }
      }
    }
  },
}

/** Equal but for case, signs and endings, or the one with a word more before it. */
export function isSameExpansion(a: string, b: string): boolean {
  const [left, right] = [stemOf(a), stemOf(b)]
  return left.endsWith(right) || right.endsWith(left)
}

function stemOf(expansion: string): string {
  const letters = expansion
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return letters.replace(/(?:ens|ets|en|et|s)$/u, '')
}
