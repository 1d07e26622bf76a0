import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source with text that its readers do not see, and that cannot be quoted. */
export const sourceHiddenText: HearingRule = {
  scope: 'hearing',
  id: 'source/hidden-text',
  severity: 'warning',
  messages: {
    leftOut:
      '{file} holds text that no reader sees ({count} {count|place|places}, the first is “{example}”). It was left out.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/hidden-text', hearing),
}
