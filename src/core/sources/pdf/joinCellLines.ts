import {type Fragment, mergeFragments} from './fragment.ts'

/** Fragments of one cell or column as lines, from the top down: those on one line of writing become one. */
export function joinCellLines(fragments: readonly Fragment[]): readonly Fragment[] {
  const lines: Fragment[][] = []
  for (const fragment of fragments.toSorted((one, other) => other.base - one.base)) {
    const line = lines[lines.length - 1]
    const [first] = line ?? []
    if (line !== undefined && first !== undefined && isOneLine(first, fragment)) line.push(fragment)
    else lines.push([fragment])
  }
  return lines.map((line) => mergeFragments(line.toSorted((one, other) => one.x0 - other.x0)))
}

/** A smaller piece may stand a little higher or lower. */
function isOneLine(one: Fragment, other: Fragment): boolean {
  return Math.abs(one.base - other.base) < 0.4 * Math.max(one.size, other.size)
}
