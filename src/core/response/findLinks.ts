import type {Prose} from '../model/prose.ts'
import type {ResponseLink} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'

const IMAGE = /^!\[((?:[^[\]\\]|\\.)*)\]\(\s*<?([^\s<>)]*)/u

/** The links and images of one prose, in order. Images by reference have no address here. */
export function findLinks(text: string, prose: Prose, quoted: boolean): readonly ResponseLink[] {
  return prose.inlines.flatMap((inline): readonly ResponseLink[] => {
    if (inline.kind === 'image') return [imageAt(text, inline.span, quoted)]
    if (inline.kind !== 'link') return []
    const {span, url, urlSpan, autolink} = inline
    const isEmpty = inline.text.start === inline.text.end
    const textSpan = isEmpty
      ? {start: span.start + 1, end: span.start + 1}
      : documentSpan(prose, inline.text)
    const words = prose.text.slice(inline.text.start, inline.text.end)
    return [{span, text: words, textSpan, url, urlSpan, autolink, image: false, quoted}]
  })
}

function imageAt(text: string, span: Span, quoted: boolean): ResponseLink {
  const match = IMAGE.exec(text.slice(span.start, span.end))
  const [whole = '', words = '', url = ''] = match ?? []
  const end = span.start + whole.length
  const textStart = span.start + 2
  return {
    span,
    text: words,
    textSpan: {start: textStart, end: Math.min(span.end, textStart + words.length)},
    url,
    urlSpan: match === null ? span : {start: end - url.length, end},
    autolink: false,
    image: true,
    quoted,
  }
}
