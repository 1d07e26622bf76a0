import type {QuoteMark} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {isForeign} from '../../text/isForeign.ts'
import {markPairs} from './markPairs.ts'

/** A quotation mark without its partner: nobody can tell where the quotation begins or ends. */
export const quoteUnbalancedMarks: ResponseRule = {
  scope: 'response',
  id: 'quote/unbalanced-marks',
  severity: 'warning',
  messages: {
    notClosed: 'The quotation that begins with {mark} is not closed.',
    notOpened: 'A quotation ends here with {mark}, but does not begin anywhere.',
  },
  *check({response}) {
    const blocks = response.passages.filter(({quoted}) => quoted).map(({span}) => span)
    for (const mark of markPairs(response).single) {
      if (isForeign(blocks, mark.span)) continue
      yield {
        messageId: begins(mark, response.text) ? 'notClosed' : 'notOpened',
        args: {mark: mark.character},
        span: mark.span,
      }
    }
  },
}

function begins({character, span}: QuoteMark, text: string): boolean {
  if (character === '„' || character === '‚') return true
  const before = text.charAt(span.start - 1)
  const after = text.charAt(span.end)
  return /^[\s([*_]?$/u.test(before) && /\S/u.test(after)
}
