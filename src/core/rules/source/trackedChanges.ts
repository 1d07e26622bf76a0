import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source with changes that nobody has accepted or rejected yet. */
export const sourceTrackedChanges: HearingRule = {
  scope: 'hearing',
  id: 'source/tracked-changes',
  severity: 'warning',
  messages: {
    accepted:
      '{file} holds tracked changes (inserted in {insertions} {insertions|place|places}, deleted in {deletions}) and was read as if all were accepted. Is it the final version?',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/tracked-changes', hearing),
}
