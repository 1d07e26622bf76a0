import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** Pages that a scanner read badly: what a verdict on a quotation from there weighs. */
export const sourceNoisyText: HearingRule = {
  scope: 'hearing',
  id: 'source/noisy-text',
  severity: 'info',
  messages: {
    noisyText:
      '{file} looks scanned: about {percent} % of the words are misread. Small differences in words may be the scanner’s; hold figures and names against the paper.',
    noisyPage:
      'Page {page} of {file} looks scanned: about {percent} % of the words are misread. Small differences in words from there may be the scanner’s; hold figures and names against the paper.',
    noisyPages:
      'Pages {first} to {last} of {file} look scanned: about {percent} % of the words are misread. Small differences in words from there may be the scanner’s; hold figures and names against the paper.',
    manyPages:
      '{count} pages of {file} look scanned, the first is page {first}: up to {percent} % of the words are misread. Small differences in words from there may be the scanner’s; hold figures and names against the paper.',
    here: 'Here it begins',
  },
  check: (hearing) => relaySourceWarnings('source/noisy-text', hearing),
}
