import type {ResponseRule} from '../../model/rule.ts'

/** An image that is fetched from the web when the text is opened: its owner sees who reads, and may change it. */
export const markdownRemoteImage: ResponseRule = {
  scope: 'response',
  id: 'markdown/remote-image',
  severity: 'warning',
  messages: {
    remote: 'The image is fetched from {host} each time the response is opened.',
  },
  *check({response}) {
    for (const {image, url, span} of response.links) {
      const host = image ? /^\s*https?:[\\/]+([^\\/?#]+)/iu.exec(url)?.[1] : undefined
      if (host !== undefined) yield {messageId: 'remote', args: {host}, span}
    }
  },
}
