import {pattern} from './pattern.ts'

/** What words are made of, as numbers for a table. */
export const parts = {none: 0, letter: 1, mark: 2, number: 3} as const

/** Codes below this one have their answer in a table; the others are asked of regular expressions. */
const TABLE_SIZE = 0x250
const LETTER = pattern('u')`\p{L}`
const MARK = pattern('u')`\p{M}`
const NUMBER = pattern('u')`\p{N}`

let table: Uint8Array | undefined

/**
 * Whether a UTF-16 code unit is a letter, an accent of its own (all of them stand behind a letter), a digit of any
 * kind (`5`, `²`, `½`, `Ⅳ`), or nothing that words are made of; as `pattern` has them. Half of a surrogate pair is none.
 */
export function partOfWord(code: number): number {
  return code < TABLE_SIZE ? ((table ??= makeTable())[code] ?? parts.none) : rarePart(code)
}

function rarePart(code: number): number {
  const character = String.fromCharCode(code)
  if (LETTER.test(character)) return parts.letter
  if (MARK.test(character)) return parts.mark
  return NUMBER.test(character) ? parts.number : parts.none
}

/** Asked for runs, not one by one. */
function makeTable(): Uint8Array {
  const made = new Uint8Array(TABLE_SIZE)
  const all = String.fromCharCode(...made.keys())
  for (const {0: run, index} of all.matchAll(pattern('gu')`\p{L}+`)) {
    made.fill(parts.letter, index, index + run.length)
  }
  for (const {0: run, index} of all.matchAll(pattern('gu')`\p{N}+`)) {
    made.fill(parts.number, index, index + run.length)
  }
  return made
}
