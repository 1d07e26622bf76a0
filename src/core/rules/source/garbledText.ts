import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source whose fonts do not say which letters they show. */
export const sourceGarbledText: HearingRule = {
  scope: 'hearing',
  id: 'source/garbled-text',
  severity: 'warning',
  messages: {
    unknownLetters:
      '{file} does not say which letters it shows on {count} {count|page|pages}, the first is page {first}. What was read there may be wrong, and quotations may not be found.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/garbled-text', hearing),
}
