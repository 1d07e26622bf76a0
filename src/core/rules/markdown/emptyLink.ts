import type {ResponseRule} from '../../model/rule.ts'

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
    for (const {span, text, textSpan, url, image, autolink} of response.links) {
      if (image || autolink) continue
      const words = text.replace(/\s+/gu, ' ').trim()
      const isEmpty = /^[\s#]*$/u.test(url)
      if (!isEmpty && (words !== '' || hasImage(response.images, textSpan))) continue
      const kept = response.text.slice(textSpan.start, textSpan.end)
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

function hasImage(
  images: readonly {readonly start: number}[],
  {start, end}: {readonly start: number; readonly end: number},
): boolean {
  return images.some((image) => image.start >= start && image.start < end)
}
