import {trustPageNumbers} from '../trustPageNumbers.ts'
import type {RunningHeads} from './findRunningHeads.ts'

/**
 * What the pages are called: as the file says, where it says more than to count from one; else by the numbers that
 * are printed on them, where these count on; else by their position from one.
 */
export function labelPages(
  labels: readonly (string | undefined)[],
  heads: readonly RunningHeads[],
): readonly string[] {
  const says = labels.some((label, at) => label !== undefined && label !== String(at + 1))
  if (says) return labels.map((label, at) => label ?? String(at + 1))
  const printed = heads.map(({number}) => number)
  const trusted = labels.length < 2 ? [] : trustPageNumbers(printed.map((number) => number?.value))
  const counted = countOn(trusted)
  return labels.map((_, at) => {
    const number = counted[at]
    if (number === undefined) return String(at + 1)
    const own = printed[at]
    return own?.value === number ? own.label : String(number)
  })
}

/** So many numbers must count on for the pages before and after them to be counted, too. */
const ENOUGH = 3

/** The first and the last pages often have no number, and are counted all the same. */
function countOn(numbers: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const known = numbers.flatMap((number, at) => (number === undefined ? [] : [number - at]))
  const [offset] = known
  if (offset === undefined || known.length < ENOUGH || !known.every((each) => each === offset)) {
    return numbers
  }
  return numbers.map((number, at) => number ?? (at + offset > 0 ? at + offset : undefined))
}
