/** How a list or a page is counted, as Word names it; names that are not known count in figures. */
export type CountFormat = string

/**
 * A number as a reader sees it: `decimal`, `decimalZero`, `lowerLetter` (a … z, aa, bb), `upperLetter`,
 * `lowerRoman`, `upperRoman`, `ordinal` (with the Danish full stop), `none` (nothing).
 */
export function formatCount(value: number, format: CountFormat): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'ordinal':
      return `${value}.`
    default:
      return String(value)
  }
}

/** After `z` the letters are doubled, as word processors do. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [size, sign] of ROMAN) {
    while (left >= size) {
      text += sign
      left -= size
    }
  }
  return text
}
