/** The font Symbol from 0x20 on: Greek letters and signs of mathematics. Letters that it has not are `·`. */
const SYMBOL =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const SYMBOL_HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'

/** Signs of the Wingdings fonts that stand in running text. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/**
 * The character for a sign of a symbol font (`w:sym`): `w:char` in hexadecimal, mostly in Word's private
 * area from F000 on. Signs that are not known, and are no letters of Unicode, are left out.
 */
export function symbolFor(font: string, char: string): string {
  if (!/^[0-9A-Fa-f]{1,5}$/.test(char)) return ''
  const code = Number.parseInt(char, 16)
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  const inFont = isPrivate ? code - 0xf000 : code
  if (/^symbol$/i.test(font)) return symbolCharacter(inFont)
  if (/^wingdings/i.test(font) || isPrivate) return WINGDINGS.get(inFont) ?? ''
  return code < 0x20 || (code > 0xd7ff && code < 0xf900) ? '' : String.fromCodePoint(code)
}

function symbolCharacter(code: number): string {
  if (code >= 0xa0) return SYMBOL_HIGH.charAt(code - 0xa0)
  return code < 0x20 ? '' : SYMBOL.charAt(code - 0x20)
}
