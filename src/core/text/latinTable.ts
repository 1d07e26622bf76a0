/** Codes below this one, Latin letters and the signs among them, have their answer in a table. */
export const LATIN = 0x250

type Range = readonly [first: number, last: number]

const LETTERS: readonly Range[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, LATIN - 1],
]
const DIGITS: readonly Range[] = [[0x30, 0x39]]
/** `¼`, `½` and `¾`. */
const FRACTIONS: readonly Range[] = [[0xbc, 0xbe]]
/** `²`, `³` and `¹`. */
const RAISED: readonly Range[] = [
  [0xb2, 0xb3],
  [0xb9, 0xb9],
]

/**
 * A table of the codes below `LATIN` with a value for letters (`\p{L}`), digits, fractions and raised digits, and 0
 * for all else. Written out, since asking patterns for them would be a hundredth of a short check.
 */
export function latinTable(values: {
  readonly letters?: number
  readonly digits?: number
  readonly fractions?: number
  readonly raised?: number
}): Uint8Array {
  const {letters = 0, digits = 0, fractions = 0, raised = 0} = values
  const table = new Uint8Array(LATIN)
  const fill = (ranges: readonly Range[], value: number): void => {
    for (const [first, last] of ranges) table.fill(value, first, last + 1)
  }
  fill(LETTERS, letters)
  fill(DIGITS, digits)
  fill(FRACTIONS, fractions)
  fill(RAISED, raised)
  return table
}
