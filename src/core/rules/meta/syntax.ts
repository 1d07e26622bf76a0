import {syntaxMessages} from '../../project/projectMessages.ts'
import type {HearingRule} from '../../model/rule.ts'
import {relayFileProblems} from '../relayProblems.ts'

/** YAML or JSON that cannot be read: in the hearing's files, or in the block at the top of a response. */
export const metaSyntax: HearingRule = {
  scope: 'hearing',
  id: 'meta/syntax',
  severity: 'error',
  messages: syntaxMessages,
  check: (hearing) => relayFileProblems('meta/syntax', hearing),
}
