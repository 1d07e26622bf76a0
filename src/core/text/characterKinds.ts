/** What a code unit means to `normalize`. */
export const kinds = {
  plain: 0,
  white: 1,
  quote: 2,
  hyphen: 3,
  dash: 4,
  dot: 5,
  ellipsis: 6,
  dropped: 7,
  softHyphen: 8,
  less: 9,
  greater: 10,
  ampersand: 11,
  openBracket: 12,
  openParenthesis: 13,
  /** `_`, `*` and `^`: markup, unless it stands inside a word or between two digits. */
  mark: 14,
  hash: 15,
  combining: 16,
  ligature: 17,
} as const

const TABLE_SIZE = 0x3100
const TABLE = new Uint8Array(TABLE_SIZE)

const RANGES: readonly (readonly [
  kind: number,
  ...codes: (number | readonly [number, number])[],
])[] = [
  [kinds.dropped, [0, 8], [0x0e, 0x1f], [0x7f, 0x84], [0x86, 0x9f], 0x34f, 0x180e],
  [kinds.dropped, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0x2066, 0x206f]],
  // A backtick and a backslash are markup; an entity's `&` is dealt with where it is read.
  [kinds.dropped, 0x60, 0x5c],
  [kinds.white, [9, 13], 0x20, 0x85, 0xa0, 0x1680, [0x2000, 0x200a], 0x2028, 0x2029, 0x202f],
  // A bar parts the cells of a Markdown table.
  [kinds.white, 0x205f, 0x3000, 0x7c],
  [kinds.quote, 0x22, 0x27, 0xab, 0xb4, 0xbb, [0x2018, 0x201f], 0x2032, 0x2033, 0x2039, 0x203a],
  [kinds.quote, [0x301d, 0x301f]],
  [kinds.hyphen, 0x2d, 0x2010, 0x2011],
  [kinds.dash, [0x2012, 0x2015], 0x2212],
  // Bullets stand where others write a dash.
  [kinds.dash, 0x2022, 0x2023, 0x2043, 0x25aa, 0x25ab, 0x25cf, 0x25cb, 0x25e6, 0x25a0, 0x25a1],
  [kinds.dot, 0x2e],
  [kinds.ellipsis, 0x2026],
  // Some PDF documents show a soft hyphen, and have `¬` for it.
  [kinds.softHyphen, 0xad, 0xac],
  [kinds.less, 0x3c],
  [kinds.greater, 0x3e],
  [kinds.ampersand, 0x26],
  [kinds.openBracket, 0x5b],
  [kinds.openParenthesis, 0x28],
  [kinds.mark, 0x2a, 0x5e, 0x5f],
  [kinds.hash, 0x23],
  [kinds.combining, [0x300, 0x36f], [0x20d0, 0x20f0]],
]
for (const [kind, ...codes] of RANGES) {
  for (const code of codes) {
    if (typeof code === 'number') TABLE[code] = kind
    else TABLE.fill(kind, code[0], code[1] + 1)
  }
}

/** The kind of a UTF-16 code unit. */
export function kindOf(code: number): number {
  return code < TABLE_SIZE ? (TABLE[code] ?? kinds.plain) : rareKind(code)
}

function rareKind(code: number): number {
  if (code >= 0xfb00 && code <= 0xfb06) return kinds.ligature
  if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) return kinds.dropped
  // The high halves of the invisible tag characters, and Word's bullets from the Symbol font.
  if (code === 0xdb40) return kinds.dropped
  if (code === 0xf0b7 || code === 0xf0a7) return kinds.dash
  if (code === 0xfe63 || code === 0xff0d) return kinds.dash
  if (code === 0xff02 || code === 0xff07) return kinds.quote
  return kinds.plain
}
