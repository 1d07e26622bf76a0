/**
 * A text with the digits of every script written as 0–9, and as long as before: `０１` is `01`, `٣` is `3`.
 * Digits outside the Basic Multilingual Plane take two code units and are left as they are.
 */
export function plainDigits(text: string): string {
  // The pattern is dear, and most texts have no letter of a script that has such digits.
  if (!OTHER_SCRIPT.test(text)) return text
  return text.replace(OTHER_DIGITS, (digit) => String(digitValue(digit)))
}

/** All of the digits but 0–9 stand in these ranges, with much else. */
const OTHER_SCRIPT = /[\u0660-\u1FFF\uA620-\uABFF\uFF10-\uFF19]/
const OTHER_DIGITS = /[^\P{Nd}0-9\u{10000}-\u{10FFFF}]/gu

/** The digits of a script stand in a row, from zero to nine. */
function digitValue(digit: string): number {
  const code = digit.charCodeAt(0)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
  return code - zero
}
