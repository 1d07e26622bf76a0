/**
 * Reads a line that is a page number and nothing else: `7`, `- 7 -`, `Side 7`, `7/12`, `Side 7 af 12`, `iv`,
 * or ends as a footer does: `Notat … side 7 af 12`.
 * `value` is the number for counting, `label` what is printed. Anything else gives `undefined`.
 */
export function parsePageNumber(line: string): {value: number; label: string} | undefined {
  if (line.length > 200) return undefined
  const arabic = (line.length > 40 ? undefined : ARABIC.exec(line)?.[1]) ?? TRAILING.exec(line)?.[1]
  if (arabic !== undefined) return {value: Number(arabic), label: String(Number(arabic))}
  const roman = /^(?:[-–—|·]\s*)?([ivxl]{1,7})(?:\s*[-–—|·])?$/u.exec(line)?.[1]
  const value = roman === undefined ? undefined : romanValue(roman)
  return roman === undefined || value === undefined ? undefined : {value, label: roman}
}

const ARABIC =
  /^(?:[-–—|·]\s*)?(?:(?:side|page|s\.|p\.)\s*)?(\d{1,4})(?:\s*(?:af|of|\/)\s*\d{1,4})?(?:\s*[-–—|·])?$/iu

/** `Notat om åbningstider   side 7 af 12` */
const TRAILING = /[\s|](?:side|page)\s{1,3}(\d{1,4})(?:\s*(?:af|of|\/)\s*\d{1,4})?$/iu

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
])

function romanValue(roman: string): number | undefined {
  if (!/^l?x{0,3}(?:i[vx]|v?i{0,3})$|^xl(?:i[vx]|v?i{0,3})$/u.test(roman)) return undefined
  const values = Array.from(roman).map((digit) => DIGITS.get(digit) ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}
