import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source with text that its readers do not see, and that cannot be quoted. */
export const sourceHiddenText: HearingRule = {
  scope: 'hearing',
  id: 'source/hidden-text',
  severity: 'warning',
  messages: {
    leftOut:
      '{file} holds text that no reader sees ({count} {count|place|places}, the first is “{example}”). It was left out.',
    invisible:
      '{file} holds text without colour that no reader sees, on {pages} {pages|page|pages}, the first is page {first} (“{example}”). It was left out.',
    white:
      '{file} holds white text on white that no reader sees, on {pages} {pages|page|pages}, the first is page {first} (“{example}”). It was left out.',
    covered:
      '{file} holds text that is painted over, on {pages} {pages|page|pages}, the first is page {first} (“{example}”). It was left out.',
    offPage:
      '{file} holds text outside of the page, on {pages} {pages|page|pages}, the first is page {first} (“{example}”). It was left out.',
    tiny: '{file} holds text too small to be seen, on {pages} {pages|page|pages}, the first is page {first} (“{example}”). It was left out.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/hidden-text', hearing),
}
