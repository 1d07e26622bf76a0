import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A document that does not hold the pages it is printed on. */
export const sourceNoPages: HearingRule = {
  scope: 'hearing',
  id: 'source/no-pages',
  severity: 'info',
  messages: {
    noPages:
      '{file} does not say where its pages end, so that references to its pages are not checked. Save it as PDF, or refer to its sections.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/no-pages', hearing),
}
