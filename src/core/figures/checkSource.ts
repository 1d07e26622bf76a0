import type {Source} from '../model/source.ts'
import {checkAgeGroups} from './checkAgeGroups.ts'
import {checkAnnexes} from './checkAnnexes.ts'
import {checkNumbering} from './checkNumbering.ts'
import {checkShares} from './checkShares.ts'
import {checkSums} from './checkSums.ts'
import {checkTextAgainstTables} from './checkTextAgainstTables.ts'
import type {Discrepancy} from './discrepancy.ts'
import {readTables} from './readTables.ts'

/**
 * What does not add up in a source, in the order of its text: sums in tables, amounts in the text that are not their
 * table's, shares, fractions, age groups, the numbers of tables and annexes that are not there. Only what can be shown is said: where a figure may
 * be meant otherwise, nothing is.
 */
export function checkSource(source: Source): readonly Discrepancy[] {
  const tables = readTables(source)
  return [
    ...tables.flatMap(checkSums),
    ...checkTextAgainstTables(source, tables),
    ...checkShares(source),
    ...checkAgeGroups(source),
    ...checkNumbering(source),
    ...checkAnnexes(source),
  ].sort((a, b) => a.span.start - b.span.start)
}
