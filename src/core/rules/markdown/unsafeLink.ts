import type {ResponseRule} from '../../model/rule.ts'

/** Addresses that a reader may follow from a published text. */
const SAFE = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * A link or image that does more than lead to a page: it starts a program, runs a command, or opens a
 * file or another machine's folder.
 */
export const markdownUnsafeLink: ResponseRule = {
  scope: 'response',
  id: 'markdown/unsafe-link',
  severity: 'warning',
  profiles: {submit: 'error'},
  messages: {
    scheme:
      'The address begins with “{scheme}:”. Only web pages, e-mail and files of the hearing belong in a response.',
    localFile: 'The address leads to a file on one machine. Nobody else can open it.',
    network:
      'The address leads to another machine’s folder (“{host}”). Opening it tells that machine who is reading.',
  },
  *check({response}) {
    for (const {url, span, urlSpan} of response.links) {
      const danger = dangerOf(url)
      if (danger !== undefined)
        yield {...danger, span: urlSpan.end > urlSpan.start ? urlSpan : span}
    }
  },
}

interface Danger {
  readonly messageId: string
  readonly args?: Readonly<Record<string, string>>
}

function dangerOf(url: string): Danger | undefined {
  // Browsers skip white space and control characters in an address, and read `\` as `/`.

  const address = url
    .replace(/[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]+/gu, '')
    .replaceAll('\\', '/')
  const host = /^\/\/+([^/?#]*)/u.exec(address)?.[1]
  if (host !== undefined) return {messageId: 'network', args: {host}}
  const scheme = /^(\p{L}[\p{L}\p{N}+.-]*):/u.exec(address)?.[1]?.normalize('NFKC').toLowerCase()
  if (scheme === undefined || SAFE.has(scheme)) return undefined
  if (scheme !== 'file' && scheme.length > 1) return {messageId: 'scheme', args: {scheme}}
  // `file://host/share` is another machine's folder too.
  const share = /^file:\/\/([^/]+)/iu.exec(address)?.[1]
  return share === undefined || share === 'localhost'
    ? {messageId: 'localFile'}
    : {messageId: 'network', args: {host: share}}
}
