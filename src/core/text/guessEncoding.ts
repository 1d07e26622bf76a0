/** What the decoder may take a file for. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

/** What a look through the bytes as UTF-8 shows. */
export interface Utf8Scan {
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number
  /** Places where the bytes are no UTF-8. */
  readonly errors: number
  /** The byte offset of the first of them. */
  readonly firstError?: number
}

/**
 * Tells which encoding a file without a byte order mark was written in.
 *
 * UTF-16 is recognised by its zero bytes. What is well-formed UTF-8 is UTF-8. Else the text is read
 * as Windows-1252 and as MacRoman, and the reading with more Danish letters between letters wins;
 * a file that has more well-formed UTF-8 sequences than such letters is UTF-8 with damage.
 */
export function guessEncoding(bytes: Uint8Array): TextEncoding {
  const wide = guessUtf16(bytes)
  if (wide !== undefined) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const {sequences} = scanUtf8(bytes)
  const windows = scoreSingleByte(bytes, 'windows-1252')
  const mac = scoreSingleByte(bytes, 'macintosh')
  if (sequences >= Math.max(windows, mac) / 3 && sequences > 0) return 'utf-8'
  return mac > windows ? 'macintosh' : 'windows-1252'
}

/** Text in a Latin alphabet has a zero in every other byte; a stray NUL or two is something else. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8 || !bytes.subarray(0, length).includes(0)) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return undefined
}

const strict = new TextDecoder('utf-8', {fatal: true})

/** The engine's own decoder says it ten times as fast as a loop over the bytes that has just started. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Goes through the bytes as UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates). */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let sequences = 0
  let errors = 0
  let firstError: number | undefined
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, at, lead)
    if (length === 0) {
      errors++
      firstError ??= at
      at++
    } else {
      if (length > 1) sequences++
      at += length
    }
  }
  return {sequences, errors, ...(firstError === undefined ? {} : {firstError})}
}

function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 4
  if (lead < 0xc2 || lead > 0xf4) return 0
  const second = bytes[at + 1] ?? 0
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let next = 2; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

const DANISH = 'æøåÆØÅ'
const OTHER_LETTERS = 'éÉüÜöÖäÄèêëóáàíñçß'
const SIGNS = '–—“”„‘’»«•§…½€°· ®©'

/** How much of what is not ASCII looks like Danish prose when read in an encoding. */
function scoreSingleByte(bytes: Uint8Array, encoding: 'windows-1252' | 'macintosh'): number {
  const table = singleByteTable(encoding)
  let score = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const character = table[byte - 0x80] ?? ''
    const beside = isLetterByte(bytes[at - 1]) || isLetterByte(bytes[at + 1])
    if (DANISH.includes(character)) score += beside ? 3 : 2
    else if (OTHER_LETTERS.includes(character) && beside) score += 1
    else if (SIGNS.includes(character)) score += 0.5
    else score -= 2
  }
  return score
}

function isLetterByte(byte: number | undefined): boolean {
  if (byte === undefined) return false
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

function singleByteTable(encoding: 'windows-1252' | 'macintosh'): readonly string[] {
  const upper = Uint8Array.from({length: 128}, (_, at) => at + 0x80)
  return Array.from(new TextDecoder(encoding).decode(upper))
}
