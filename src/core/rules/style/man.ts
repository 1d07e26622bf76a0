import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {pattern} from '../../text/pattern.ts'
import {numberOption} from './numberOption.ts'
import {ownSentences} from './ownSentences.ts'

const MOST = 4
const MAN = pattern('giu')`(?<![\p{L}\p{N}-])man(?![\p{L}\p{N}-])`

/** *Man* again and again, so that nobody knows who is to do it. One finding, with the other places. */
export const styleMan: ResponseRule = {
  scope: 'response',
  id: 'style/man',
  severity: 'info',
  profiles: {draft: 'off', submit: 'off'},
  messages: {
    man: '“Man” stands {count} times in the response. Say who it is.',
    again: '“Man” here as well',
  },
  *check(linked, {options}) {
    const spans: Span[] = []
    for (const {text, place} of ownSentences(linked)) {
      // Most sentences have no such letters, and the pattern is dear.
      if (!/man/i.test(text)) continue
      for (const {0: word, index} of text.matchAll(MAN)) {
        spans.push(place({start: index, end: index + word.length}))
      }
    }
    const [first, ...others] = spans
    if (first === undefined || spans.length <= numberOption(options['limit'], MOST)) return
    const {file} = linked.response
    yield {
      messageId: 'man',
      args: {count: spans.length},
      span: first,
      related: others.map((span) => ({file, span, messageId: 'again', args: {}})),
    }
  },
}
