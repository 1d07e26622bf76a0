import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source without any text: nothing can be quoted from it. */
export const sourceEmpty: HearingRule = {
  scope: 'hearing',
  id: 'source/empty',
  severity: 'warning',
  messages: {
    empty: '{file} is empty. Was it downloaded to the end?',
    noText: '{file} holds no text that can be quoted.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/empty', hearing),
}
