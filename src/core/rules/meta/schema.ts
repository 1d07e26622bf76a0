import {schemaMessages} from '../../project/projectMessages.ts'
import type {HearingRule} from '../../model/rule.ts'
import {relayFileProblems} from '../relayProblems.ts'

/** What the hearing's files, or the block at the top of a response, say that cannot be so. */
export const metaSchema: HearingRule = {
  scope: 'hearing',
  id: 'meta/schema',
  severity: 'error',
  messages: schemaMessages,
  check: (hearing) => relayFileProblems('meta/schema', hearing),
}
