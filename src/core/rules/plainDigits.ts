/**
 * A text with the digits of every script written as 0–9, and as long as before: `０１` is `01`, `٣` is `3`.
 * Digits outside the Basic Multilingual Plane take two code units and are left as they are.
 */
export function plainDigits(text: string): string {
  if (!OTHER_DIGIT.test(text)) return text
  return text.replace(OTHER_DIGITS, (digit) => String(digitValue(digit)))
}

const OTHER_DIGIT = /[^\P{Nd}0-9\u{10000}-\u{10FFFF}]/u
const OTHER_DIGITS = /[^\P{Nd}0-9\u{10000}-\u{10FFFF}]/gu

/** The digits of a script stand in a row, from zero to nine. */
function digitValue(digit: string): number {
  const code = digit.charCodeAt(0)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
  return code - zero
}
