import type {ResponseRule} from '../../model/rule.ts'
import {relatedPassage} from '../relatedPassage.ts'
import {differenceArgs, differenceSpan} from './differenceSpan.ts'

/** A quotation that is right, of a source whose scanner got letters wrong. */
export const quoteOcrVariant: ResponseRule = {
  scope: 'response',
  id: 'quote/ocr-variant',
  severity: 'info',
  messages: {
    variant:
      'The scanned source reads “{source}” where you write “{quote}”. That is taken for a scanner’s error.',
    source: 'What the source reads',
  },
  *check(linked) {
    for (const {quote, resolution} of linked.quotes) {
      if (resolution?.kind !== 'ocrVariant') continue
      const [first] = resolution.differences
      yield {
        messageId: 'variant',
        args: first === undefined ? {quote: '', source: ''} : differenceArgs(first),
        span: first === undefined ? quote.span : differenceSpan(first, quote),
        related: [relatedPassage(linked, resolution.passage, 'source')],
      }
    }
  },
}
