import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source with pages that are pictures: what is written there cannot be found. */
export const sourceNoText: HearingRule = {
  scope: 'hearing',
  id: 'source/no-text',
  severity: 'warning',
  messages: {
    pictures:
      '{count} {count|page|pages} of {file} {count|is a picture|are pictures} without text, the first is page {first}. Quotations from there cannot be found. Have the document read by a scanner’s program (OCR).',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/no-text', hearing),
}
