import {pattern} from './pattern.ts'

const WORD_CHARACTER = pattern('u')`[\p{L}\p{M}\p{N}]`

/** Whether a character is a letter, an accent or a digit of any script; the empty string is none. */
export function isWordCharacter(character: string): boolean {
  return WORD_CHARACTER.test(character)
}
