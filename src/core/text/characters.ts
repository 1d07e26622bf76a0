import {pattern} from './pattern.ts'

/** Codes below this one have their answer in a table; the few above it are asked of a regular expression. */
const TABLE_SIZE = 0x250

const LETTER = pattern('u')`^\p{L}$`
/** Letters, loose accents, digits and fractions; not the raised digits of footnote marks. */
const WORD_CHARACTER = pattern('u')`^[\p{L}\p{M}\p{Nd}\p{Nl}¼-¾⅐-⅞]$`

const LETTERS = tableOf(pattern('gu')`\p{L}+`)
const WORD_CHARACTERS = tableOf(pattern('gu')`[\p{L}\p{M}\p{Nd}\p{Nl}¼-¾⅐-⅞]+`)

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

/** Asked for runs, not one by one: the tables are there in every run of the program, before any work is done. */
function tableOf(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE)
  const all = String.fromCharCode(...table.keys())
  for (const {0: run, index} of all.matchAll(pattern)) table.fill(1, index, index + run.length)
  return table
}
