import {fileURLToPath, pathToFileURL} from 'node:url'
import {sourceScheme} from '../protocol/protocol.ts'

/** What the addresses of extracted sources end with, so that no editor takes them for the document itself. */
const EXTRACTED = '.txt'

/**
 * The path of a file on this machine that an editor names, for the schemes `file` and `hearing-source`. `undefined`
 * for every other scheme, for other machines' files, and for what is no address: then nothing is looked at on the disk.
 */
export function pathOfUri(uri: unknown): string | undefined {
  if (typeof uri !== 'string') return undefined
  const isSource = uri.startsWith(`${sourceScheme}:`)
  // An editor may write an address with one slash instead of three, and name this machine (RFC 8089).
  const address = (isSource ? `file${uri.slice(sourceScheme.length)}` : uri).replace(
    /^file:\/(?:\/(?:localhost)?\/)?(?!\/)/iu,
    'file:///',
  )
  if (!/^file:\/\/\/(?!\/)/u.test(address)) return undefined
  try {
    const url = new URL(address)
    if (url.host !== '' || url.search !== '' || /%00|%2f|%5c/iu.test(url.pathname)) return undefined
    const path = fileURLToPath(url)
    return isSource && path.endsWith(EXTRACTED) ? path.slice(0, -EXTRACTED.length) : path
  } catch {
    return undefined
  }
}

export function isExtractedUri(uri: string): boolean {
  return uri.startsWith(`${sourceScheme}:`)
}

/** The address of a file, or of its extracted text. */
export function uriOfPath(path: string, shown: 'itself' | 'extracted' = 'itself'): string {
  if (shown === 'itself') return pathToFileURL(path).href
  return `${sourceScheme}${pathToFileURL(path + EXTRACTED).href.slice('file'.length)}`
}
