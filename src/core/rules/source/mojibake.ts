import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source whose Danish letters were encoded twice: `Ã¦` for `æ`. */
export const sourceMojibake: HearingRule = {
  scope: 'hearing',
  id: 'source/mojibake',
  severity: 'warning',
  messages: {
    mojibake:
      '{file} has letters that were garbled when it was saved ({count} places, the first is “{example}”). Quotations from it will not be found.',
    here: 'The first garbled letter',
  },
  check: (hearing) => relaySourceWarnings('source/mojibake', hearing),
}
