/**
 * Keeps the numbers that count on from a neighbour with a number, and fills in between them.
 * A number alone is believed only where it says what the position says.
 */
export function trustPageNumbers(
  numbers: readonly (number | undefined)[],
): readonly (number | undefined)[] {
  const known = numbers.map((number, index) => (number === undefined ? undefined : number - index))
  const shared = new Map<number, number>()
  for (const offset of known) {
    if (offset !== undefined) shared.set(offset, (shared.get(offset) ?? 0) + 1)
  }
  const trusted = numbers.map((number, index) => {
    const offset = known[index]
    if (number === undefined || offset === undefined) return undefined
    return offset === 1 || (shared.get(offset) ?? 0) > 1 ? number : undefined
  })
  return fillIn(trusted)
}

/** Pages between two whose numbers count on over them have a number too, though it is not printed. */
function fillIn(trusted: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const filled = [...trusted]
  let before: {index: number; number: number} | undefined
  trusted.forEach((number, index) => {
    if (number === undefined) return
    if (before !== undefined && number - before.number === index - before.index) {
      for (let at = before.index + 1; at < index; at++) filled[at] = number - index + at
    }
    before = {index, number}
  })
  return filled
}
