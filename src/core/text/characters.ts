import {LATIN, latinTable} from './latinTable.ts'
import {pattern} from './pattern.ts'

/** For the few codes that are in no table. */
const LETTER = pattern('u')`^\p{L}$`
/** Letters, loose accents, digits and fractions; not the raised digits of footnote marks. */
const WORD_CHARACTER = pattern('u')`^[\p{L}\p{M}\p{Nd}\p{Nl}¼-¾⅐-⅞]$`

const LETTERS = latinTable({letters: 1})
const WORD_CHARACTERS = latinTable({letters: 1, digits: 1, fractions: 1})

/** True for the UTF-16 code unit of a letter of any script; false for half of a surrogate pair. */
export function isLetter(code: number): boolean {
  return code < LATIN ? LETTERS[code] === 1 : LETTER.test(String.fromCharCode(code))
}

/** True for what words and figures are made of: letters, digits, fractions. */
export function isWordCharacter(code: number): boolean {
  return code < LATIN ? WORD_CHARACTERS[code] === 1 : WORD_CHARACTER.test(String.fromCharCode(code))
}

/** True for 0–9 only: other scripts' digits are letters to a comparison. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
