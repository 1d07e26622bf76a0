import type {DecodedText, TextEncoding} from '../../core/text/decodeText.ts'

/**
 * A text as bytes in the encoding that its file was read in, with the byte order mark that it had.
 * `undefined` where the encoding has no byte for a character, or where the text cannot be written as it
 * was read (lone surrogates, bytes that were no text): then the file must be left alone.
 */
export function encodeText(
  text: string,
  {encoding, bom}: Pick<DecodedText, 'encoding' | 'bom'>,
): Uint8Array | undefined {
  const marked = bom ? `\uFEFF${text}` : text
  switch (encoding) {
    case 'utf-8':
      return marked.isWellFormed() ? new TextEncoder().encode(marked) : undefined
    case 'utf-16le':
      return wideBytes(marked, true)
    case 'utf-16be':
      return wideBytes(marked, false)
    case 'windows-1252':
    case 'macintosh':
      return singleBytes(text, encoding)
  }
}

function wideBytes(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

function singleBytes(text: string, encoding: TextEncoding): Uint8Array | undefined {
  const table = byteTable(encoding)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = table.get(text.charCodeAt(at))
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}

/** The decoder's own table, turned round. */
function byteTable(encoding: TextEncoding): ReadonlyMap<number, number> {
  const all = Uint8Array.from({length: 256}, (_, byte) => byte)
  const decoded = new TextDecoder(encoding).decode(all)
  return new Map(Array.from(all, (byte) => [decoded.charCodeAt(byte), byte]))
}
