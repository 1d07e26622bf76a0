import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'

/** A link that leads nowhere, `[ikke](#)`, as copying from a web page leaves it; or one without words to click on. */
export const markdownEmptyLink: ResponseRule = {
  scope: 'response',
  id: 'markdown/empty-link',
  severity: 'warning',
  messages: {
    noTarget: 'The link “{text}” leads nowhere.',
    noText: 'The link has no words to click on.',
    unlink: 'Keep the words and take the link away',
  },
  *check({response}) {
    for (const {span, text, textSpan, url, urlSpan, image, autolink} of response.links) {
      if (image || autolink) continue
      const words = text.replace(/\s+/gu, ' ').trim()
      const isEmpty = /^[\s#]*$/u.test(url)
      const kept = keptWords(response.text, span, textSpan, urlSpan)
      // An image to click on is not among the words, but stands there.
      if (!isEmpty && kept.trim() !== '') continue
      yield {
        ...(isEmpty ? {messageId: 'noTarget', args: {text: words}} : {messageId: 'noText'}),
        span,
        fixes: isEmpty
          ? [{messageId: 'unlink', args: {}, edits: [{span, text: kept}], automatic: false}]
          : [],
      }
    }
  },
}

/** What stands between the brackets, markup and images included. */
function keptWords(text: string, link: Span, words: Span, url: Span): string {
  const close = text.lastIndexOf(']', url.start)
  const isInline = url.start > link.start && url.end < link.end && close > link.start
  return isInline ? text.slice(link.start + 1, close) : text.slice(words.start, words.end)
}
