/** Codes below this one have their answer in a table; the few above it are asked of a regular expression. */
const TABLE_SIZE = 0x250

const LETTER = /^\p{L}$/u
/** Letters, loose accents, digits and fractions; not the raised digits of footnote marks. */
const WORD_CHARACTER = /^[\p{L}\p{M}\p{Nd}\p{Nl}¼-¾⅐-⅞]$/u

const LETTERS = tableOf(LETTER)
const WORD_CHARACTERS = tableOf(WORD_CHARACTER)

/** True for the UTF-16 code unit of a letter of any script; false for half of a surrogate pair. */
export function isLetter(code: number): boolean {
  return code < TABLE_SIZE ? LETTERS[code] === 1 : LETTER.test(String.fromCharCode(code))
}

/** True for what words and figures are made of: letters, digits, fractions. */
export function isWordCharacter(code: number): boolean {
  return code < TABLE_SIZE
    ? WORD_CHARACTERS[code] === 1
    : WORD_CHARACTER.test(String.fromCharCode(code))
}

/** True for 0–9 only: other scripts' digits are letters to a comparison. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function tableOf(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE)
  for (let code = 0; code < TABLE_SIZE; code++) {
    if (pattern.test(String.fromCharCode(code))) table[code] = 1
  }
  return table
}
