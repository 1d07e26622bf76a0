/**
 * Ten digits that stand as a civil registration number does: six, a separator or none, four; also with
 * points, spaces or hyphens inside the date, and with the digits of other scripts. The separators are
 * bounded, so that the search is linear.
 */
const CPR =
  /(?<![\p{Nd}])(?<!\p{Nd}[-\u2010-\u2015./])(\p{Nd}{2})([-\u2010-\u2015./ \u00A0\u202F]?)(\p{Nd}{2})([-\u2010-\u2015./ \u00A0\u202F]?)(\p{Nd}{2})([\s\u00AD]{0,3}[-\u2010-\u2015\u2212/.]?[\s\u00AD]{0,3})(\p{Nd}{4})(?!\p{Nd})/gu

/**
 * Hides civil registration numbers (Danish: CPR-numre) in a text that is going to be shown:
 * `010203-1234` becomes `0102••-••••`. The text keeps its length, so that places in it stay right.
 * Nothing is said about whether the number exists: numbers without a valid modulus 11 have been given
 * out since 2007. Better a file number too many hidden than a person's number shown.
 */
export function maskCpr(text: string): string {
  if (!/\p{Nd}{4}/u.test(text)) return text
  return text.replace(CPR, (all: string, day: string, first: string, month: string) => {
    if (!isDay(digits(day)) || !isMonth(digits(month))) return all
    const shown = day.length + first.length + month.length
    return (
      all.slice(0, shown) +
      all.slice(shown).replace(/\p{Nd}/gu, (digit) => '•'.repeat(digit.length))
    )
  })
}

/** 61 to 91 are days of numbers that were given for want of a real one (Danish: erstatnings-CPR). */
function isDay(day: number): boolean {
  return (day >= 1 && day <= 31) || (day >= 61 && day <= 91)
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12
}

/** The value of digits of any script: in Unicode they stand in rows of ten, zero first. */
function digits(text: string): number {
  let value = 0
  for (const digit of text) value = value * 10 + digitValue(digit)
  return value
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  for (let value = 0; value < 10; value++) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return value
  }
  // Only the mathematical digits, five rows without a gap, come here.
  return (code - 0x1d7ce) % 10
}
