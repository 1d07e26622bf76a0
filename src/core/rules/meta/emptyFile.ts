import type {HearingRule} from '../../model/rule.ts'
import {relayFileProblems} from '../relayProblems.ts'

/** One of the hearing's files holds nothing. */
export const metaEmptyFile: HearingRule = {
  scope: 'hearing',
  id: 'meta/empty-file',
  severity: 'warning',
  messages: {emptyFile: 'The file is empty.'},
  check: (hearing) => relayFileProblems('meta/empty-file', hearing),
}
