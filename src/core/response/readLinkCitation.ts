import type {Citation, Locator} from '../model/citation.ts'
import type {InlineLink} from '../model/prose.ts'
import {pattern} from '../text/pattern.ts'

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/u
const PAGE = pattern('u')`[#&](?:page|side|s)=([\p{L}\p{N}][\p{L}\p{N}.–-]*)`

/**
 * A link to a file beside the response, `[Notatet](kilder/notat.pdf#page=3)`, as a citation; `undefined`
 * for web addresses and places within the document. Whether the file is a source is looked up later.
 */
export function readLinkCitation(link: InlineLink, quoted: boolean): Citation | undefined {
  const [path = ''] = link.url.split(/[#?]/u)
  if (path === '' || SCHEME.test(link.url) || link.url.startsWith('//')) return undefined
  const length = Math.min(link.urlSpan.end - link.urlSpan.start, path.length)
  return {
    form: 'link',
    key: decoded(path).normalize('NFC'),
    keySpan: {start: link.urlSpan.start, end: link.urlSpan.start + length},
    span: link.span,
    group: link.span,
    suppressAuthor: false,
    locators: readPage(link),
    quoted,
  }
}

function readPage({url, urlSpan}: InlineLink): readonly Locator[] {
  const match = PAGE.exec(url)
  const value = match?.[1]
  if (match === null || value === undefined) return []
  const end = Math.min(urlSpan.end, urlSpan.start + match.index + match[0].length)
  const span = {start: Math.min(end, urlSpan.start + match.index + 1), end}
  const valueSpan = {start: Math.max(span.start, end - value.length), end}
  return [{label: 'page', value, span, valueSpan, implicit: false}]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
