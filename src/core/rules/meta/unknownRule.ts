import {distance} from 'fastest-levenshtein'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {directives} from '../../model/suppression.ts'
import {relayProblems} from '../relayProblems.ts'

/**
 * A rule that does not exist, named in an exception or in `hearing.yaml`: these findings are made in
 * `core/lint`. And comments that look like an exception and are none.
 */
export const metaUnknownRule: ResponseRule = {
  scope: 'response',
  id: 'meta/unknown-rule',
  severity: 'warning',
  messages: {
    unknown: 'There is no rule {rule}.',
    didYouMean: 'There is no rule {rule}. Did you mean {nearest}?',
    unknownDirective: 'There is no instruction {directive}, so this comment silences nothing.',
    directiveDidYouMean:
      'There is no instruction {directive}, so this comment silences nothing. Did you mean {nearest}?',
  },
  *check({response}) {
    for (const found of relayProblems('meta/unknown-rule', response.problems)) {
      yield withNearest(found)
    }
  },
}

/** More slips than these in a word, and another word may have been meant. */
const MOST_SLIPS = 4

function withNearest(found: RuleFinding): RuleFinding {
  const {directive = ''} = found.args ?? {}
  const written = String(directive).toLowerCase()
  const [best] = directives
    .map((each) => ({each, slips: distance(written, each)}))
    .sort((a, b) => a.slips - b.slips)
  if (best === undefined || best.slips > MOST_SLIPS) return found
  return {...found, messageId: 'directiveDidYouMean', args: {directive, nearest: best.each}}
}
