import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source that brings a program along. */
export const sourceMacros: HearingRule = {
  scope: 'hearing',
  id: 'source/macros',
  severity: 'info',
  messages: {
    notRun: '{file} holds a program (macros). It was neither read nor run.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/macros', hearing),
}
