import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source of which only a part could be read: quotations from the rest cannot be found. */
export const sourcePartlyRead: HearingRule = {
  scope: 'hearing',
  id: 'source/partly-read',
  severity: 'warning',
  messages: {
    stopped:
      'Only {done} of {total} pages of {file} could be read in the time and memory there is for it. Quotations from the rest are not checked.',
    beginning:
      'Only the beginning of {file} could be read in the time there is for it. Quotations from the rest are not checked.',
    pages:
      '{count} {count|page|pages} of {file} could not be read, the first is page {first}. Quotations from there are not checked.',
    embedded:
      '{file} holds {count} {count|part|parts} in another format that could not be read. Quotations from there are not checked.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/partly-read', hearing),
}
