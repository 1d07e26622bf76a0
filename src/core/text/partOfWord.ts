import {LATIN, latinTable} from './latinTable.ts'
import {pattern} from './pattern.ts'

/** What words are made of, as numbers for a table. */
export const parts = {none: 0, letter: 1, mark: 2, number: 3} as const

/** For codes that are in no table. */
const LETTER = pattern('u')`\p{L}`
const MARK = pattern('u')`\p{M}`
const NUMBER = pattern('u')`\p{N}`

const TABLE = latinTable({
  letters: parts.letter,
  digits: parts.number,
  fractions: parts.number,
  raised: parts.number,
})

/**
 * Whether a UTF-16 code unit is a letter, an accent of its own (all of them stand behind a letter), a digit of any
 * kind (`5`, `²`, `½`, `Ⅳ`), or nothing that words are made of; as `pattern` has them. Half of a surrogate pair is none.
 */
export function partOfWord(code: number): number {
  return code < LATIN ? (TABLE[code] ?? parts.none) : rarePart(code)
}

function rarePart(code: number): number {
  const character = String.fromCharCode(code)
  if (LETTER.test(character)) return parts.letter
  if (MARK.test(character)) return parts.mark
  return NUMBER.test(character) ? parts.number : parts.none
}
