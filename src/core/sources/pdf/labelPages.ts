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
  return labels.map((_, at) => {
    const number = trusted[at]
    if (number === undefined) return String(at + 1)
    const own = printed[at]
    return own?.value === number ? own.label : String(number)
  })
}
