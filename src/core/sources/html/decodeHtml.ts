import type {SourceWarning} from '../../model/source.ts'
import {decodeText} from '../../text/decodeText.ts'
import {scanUtf8} from '../../text/guessEncoding.ts'
import {findDeclaredEncoding} from './findDeclaredEncoding.ts'

/**
 * Decodes a page as browsers do (HTML, 13.2.3 "The input byte stream"): by its byte order mark, by what the
 * hearing says (`encoding`), by what the page declares in its first 1,024 bytes, or by a guess. A page that
 * declares another encoding and is UTF-8 without a flaw is read as that, with the warning `declared`: what
 * saved it rewrote the letters and not the declaration.
 */
export function decodeHtml(
  bytes: Uint8Array,
  encoding: string | undefined,
): {readonly text: string; readonly warnings: readonly SourceWarning[]} {
  const declared = encoding === undefined ? findDeclaredEncoding(bytes) : undefined
  if (declared === undefined || hasMark(bytes)) return decodeText(bytes, encoding)
  if (declared === 'utf-8') return decodeText(bytes, declared)
  const {sequences, errors} = scanUtf8(bytes)
  if (errors === 0 && sequences > 0) {
    const warning = {ruleId: 'source/encoding', messageId: 'declared', args: {encoding: declared}}
    const {text, warnings} = decodeText(bytes, 'utf-8')
    return {text, warnings: [warning, ...warnings]}
  }
  if (declared === 'windows-1252') return decodeText(bytes, declared)
  return {text: new TextDecoder(declared).decode(bytes), warnings: []}
}

function hasMark([first, second, third]: Uint8Array): boolean {
  if (first === 0xef) return second === 0xbb && third === 0xbf
  return (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)
}
