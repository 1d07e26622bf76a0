import type {ResponseRule} from '../../model/rule.ts'

/** The search for a quotation was stopped by its limit: nobody can say that the words are not there. */
export const quoteSearchLimited: ResponseRule = {
  scope: 'response',
  id: 'quote/search-limited',
  severity: 'info',
  messages: {
    cut: 'The search for these words was stopped because it took too long. Whether they stand in a source is not known.',
  },
  *check({quotes}) {
    for (const {quote, resolution} of quotes) {
      if (resolution?.kind === 'notFound' && resolution.cut) {
        yield {messageId: 'cut', span: quote.span}
      }
    }
  },
}
