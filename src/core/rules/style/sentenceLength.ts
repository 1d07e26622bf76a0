import type {ResponseRule} from '../../model/rule.ts'
import {numberOption} from './numberOption.ts'
import {ownSentences} from './ownSentences.ts'

/** Twice what is easy to read. */
const MOST_WORDS = 40

/** A sentence that a reader has to read twice because of its length. */
export const styleSentenceLength: ResponseRule = {
  scope: 'response',
  id: 'style/sentence-length',
  severity: 'info',
  profiles: {draft: 'off', submit: 'off'},
  messages: {
    long: 'This sentence has {count} words. Make two of it.',
  },
  *check(linked, {options}) {
    const most = numberOption(options['limit'], MOST_WORDS)
    for (const {words, span} of ownSentences(linked)) {
      if (words > most) yield {messageId: 'long', args: {count: words}, span}
    }
  },
}
