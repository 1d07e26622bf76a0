import type {PdfGlyphs} from './pdfPage.ts'

/** What PDFium gives for the hyphen at the end of a line. */
const LINE_END_HYPHENS: ReadonlySet<number> = new Set([0x02, 0xfffe])
const SOFT_HYPHEN = 0xad
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ft', 'st']
/** Bullets of the fonts Symbol and Wingdings, which stand in the private use area. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf0a7, '▪'],
  [0xf06f, '□'],
  [0xf0a8, '□'],
  [0xf0d8, '➢'],
  [0xf0e0, '→'],
  [0xf0fc, '✓'],
  [0xf0fe, '☑'],
  [0xf02d, '–'],
  [0xf0be, '–'],
  [0xf076, '❖'],
  [0xf071, '❑'],
  [0xf0b0, '°'],
  [0xf0b1, '±'],
  [0xf0a3, '≤'],
  [0xf0b3, '≥'],
])
/** Ligatures as old fonts of Adobe and fonts for typesetting number them. */
const PRIVATE_LIGATURES: ReadonlyMap<number, string> = new Map([
  [0xf001, 'fi'],
  [0xf002, 'fl'],
  [0xf003, 'ff'],
  [0xf004, 'ffi'],
  [0xf005, 'ffl'],
  [0xe000, 'ft'],
])

/**
 * What a character of a page stands for: one letter, a ligature's letters, a space for all white space, and
 * the empty string for what is not printed. Private letters that nobody knows stay as they are.
 */
export function readLetter(glyphs: PdfGlyphs, at: number, size: number): string {
  const code = glyphs.codes[at] ?? 0
  if (code > 0x20 && code < 0x7f) return ASCII[code] ?? ''
  if (isWhite(code)) return ' '
  if (LINE_END_HYPHENS.has(code)) return '-'
  if (code < 0x20 || (code > 0x7e && code < 0xa0) || isFormat(code)) return ''
  if (code === SOFT_HYPHEN) return readSoftHyphen(glyphs, at, size)
  if (code >= 0xfb00 && code <= 0xfb06) return LIGATURES[code - 0xfb00] ?? ''
  if (code >= 0xe000 && code <= 0xf8ff) {
    return SYMBOLS.get(code) ?? PRIVATE_LIGATURES.get(code) ?? String.fromCharCode(code)
  }
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? '\ufffd'
    : String.fromCodePoint(code)
}

const ASCII = Array.from({length: 0x7f}, (_, code) => String.fromCharCode(code))

function isWhite(code: number): boolean {
  return (
    (code <= 0x20 && code !== 0x02 && (code === 0x20 || (code >= 9 && code <= 13))) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Characters that say how to write and are not written: zero width, direction, order of bytes. */
function isFormat(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0xffff
  )
}

/**
 * A soft hyphen that the next letter is printed over is not seen. One that takes room inside a line is an ordinary
 * hyphen, as some programs write them all; one at a line's end stays what it is.
 */
function readSoftHyphen({codes, x, y}: PdfGlyphs, at: number, size: number): string {
  const next = codes[at + 1]
  if (next === undefined) return '\u00ad'
  if (Math.abs((y[at + 1] ?? 0) - (y[at] ?? 0)) > 0.3 * size) return '\u00ad'
  const advance = Math.abs((x[at + 1] ?? 0) - (x[at] ?? 0))
  if (advance < 0.15 * size) return ''
  return advance < 2 * size && !isWhite(next) ? '-' : '\u00ad'
}
