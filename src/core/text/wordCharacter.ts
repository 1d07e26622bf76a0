const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u

/** Whether a character is a letter, an accent or a digit of any script; the empty string is none. */
export function isWordCharacter(character: string): boolean {
  return WORD_CHARACTER.test(character)
}
