import {greatest} from '../../text/greatest.ts'
import {least} from '../../text/least.ts'
import {type Fragment, mergeFragments} from './fragment.ts'

/** Words further apart are no line of text, in heights of a letter. */
const FARTHEST = 6
/** How much the gaps of one line differ at most, in heights of a letter. */
const UNEVEN = 0.12

/**
 * Joins lines that were spread until both of their edges are even, so far that the words stand apart like cells: all
 * gaps of such a line are the same, or the line before or after is as long and has no gap. Fragments come in the
 * order of the file.
 */
export function joinSpread(fragments: readonly Fragment[]): readonly Fragment[] {
  const lines: Fragment[][] = []
  for (const fragment of fragments) {
    const line = lines[lines.length - 1]
    const last = line?.[line.length - 1]
    if (line !== undefined && last !== undefined && follows(last, fragment)) line.push(fragment)
    else lines.push([fragment])
  }
  return lines.flatMap((line, at) => {
    if (line.length < 2 || !isText(line)) return line
    const spread = isEven(line) || isFramed(line, lines[at - 1]) || isFramed(line, lines[at + 1])
    return spread ? [mergeFragments(line)] : line
  })
}

function follows(last: Fragment, fragment: Fragment): boolean {
  const gap = fragment.x0 - last.x1
  return (
    Math.abs(last.base - fragment.base) < 0.1 * fragment.size &&
    Math.abs(last.size - fragment.size) < 0.1 * fragment.size &&
    gap > 0 &&
    gap < FARTHEST * fragment.size
  )
}

/** Most words have letters: a row of figures is none. */
function isText(line: readonly Fragment[]): boolean {
  const words = line.flatMap(({text}) => text.split(' '))
  const letters = words.filter((word) => /\p{L}/u.test(word)).length
  return letters >= 0.6 * words.length && line.every(({text}) => !/^[-–•·▪]$/u.test(text))
}

function isEven(line: readonly Fragment[]): boolean {
  const edges = line.flatMap(({words}) => words.filter((_, at) => at % 4 > 1))
  const gaps: number[] = []
  for (let at = 2; at < edges.length; at += 2) gaps.push((edges[at] ?? 0) - (edges[at - 1] ?? 0))
  const size = line[0]?.size ?? 10
  return gaps.length > 1 && greatest(gaps) - least(gaps) < UNEVEN * size
}

/** The other line is one piece with the same edges, one step away. */
function isFramed(line: readonly Fragment[], other: readonly Fragment[] | undefined): boolean {
  const [only, ...more] = other ?? []
  const [first] = line
  const last = line[line.length - 1]
  if (only === undefined || more.length > 0 || first === undefined || last === undefined)
    return false
  if (/\d[.,]?$/u.test(last.text) || !/\p{L}/u.test(last.text)) return false
  const step = Math.abs(only.base - first.base) / first.size
  const isSame = Math.abs(only.x0 - first.x0) < 1 && Math.abs(only.x1 - last.x1) < 1
  return isSame && step > 0.8 && step < 1.7
}
