/** The digits of all scripts; where a text has only those of ASCII, these are looked for, which is much faster. */
const ANY_DIGIT = '\\p{Nd}'
const ASCII_DIGIT = '[0-9]'

/**
 * Ten digits that stand as a civil registration number does: six, a separator or none, four; also with
 * points, spaces or hyphens inside the date. The separators are bounded, so that the search is linear.
 */
function cprPattern(digit: string): RegExp {
  const inside = '([-\\u2010-\\u2015./ \\u00A0\\u202F]?)'
  const between = '([\\s\\u00AD]{0,3}[-\\u2010-\\u2015\\u2212/.]?[\\s\\u00AD]{0,3})'
  const before = `(?<!${digit})(?<!${digit}[-\\u2010-\\u2015./])`
  const date = `(${digit}{2})${inside}(${digit}{2})${inside}(${digit}{2})`
  return new RegExp(`${before}${date}${between}(${digit}{4})(?!${digit})`, 'gu')
}

const asciiCpr = cprPattern(ASCII_DIGIT)
const anyCpr = cprPattern(ANY_DIGIT)

/**
 * Hides civil registration numbers (Danish: CPR-numre) in a text that is going to be shown:
 * `010203-1234` becomes `0102••-••••`. The text keeps its length, so that places in it stay right.
 * Nothing is said about whether the number exists: numbers without a valid modulus 11 have been given
 * out since 2007. Better a file number too many hidden than a person's number shown.
 */
export function maskCpr(text: string): string {
  const pattern = choosePattern(text)
  if (pattern === undefined) return text
  return text.replace(pattern, (all: string, day: string, first: string, month: string) => {
    if (!isDay(digits(day)) || !isMonth(digits(month))) return all
    const shown = day.length + first.length + month.length
    return (
      all.slice(0, shown) +
      all.slice(shown).replace(/\p{Nd}/gu, (digit) => '•'.repeat(digit.length))
    )
  })
}

/** `undefined` for a text that has not digits enough. Other scripts' digits begin at U+0660. */
function choosePattern(text: string): RegExp | undefined {
  let ascii = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) ascii++
    else if (code >= 0x660 && (code < 0x2000 || code > 0x2bff)) return anyCpr
  }
  return ascii >= 10 ? asciiCpr : undefined
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
