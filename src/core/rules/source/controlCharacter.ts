import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** Characters in a source that no reader sees and that no document needs. */
export const sourceControlCharacter: HearingRule = {
  scope: 'hearing',
  id: 'source/control-character',
  severity: 'warning',
  messages: {
    controlCharacter:
      '{file} has control characters that no reader sees ({count} in all, here {character}). The file may be damaged.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/control-character', hearing),
}
