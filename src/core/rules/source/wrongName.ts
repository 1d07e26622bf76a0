import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source whose name promises another format than its content has. */
export const sourceWrongName: HearingRule = {
  scope: 'hearing',
  id: 'source/wrong-name',
  severity: 'warning',
  messages: {
    wrongName:
      '{file} ends in {ending}, but is plain text. Is it the right file? A saved error page looks like this.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/wrong-name', hearing),
}
