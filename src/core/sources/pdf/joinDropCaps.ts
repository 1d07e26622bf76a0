import {type Fragment, mergeFragments} from './fragment.ts'

/** A first letter that is set over several lines is so much larger than the others. */
const LARGER = 1.8

/**
 * Puts a large first letter that reaches over several lines to the first line at its right, whose word it begins:
 * `F` and `orvaltningen foreslår` are one line.
 */
export function joinDropCaps(fragments: readonly Fragment[]): readonly Fragment[] {
  const joined = new Map<Fragment, Fragment>()
  const gone = new Set<Fragment>()
  for (const cap of fragments) {
    if (cap.text.length > 2 || !/^\p{Lu}$/u.test(cap.text)) continue
    const line = lineOf(cap, fragments)
    if (line === undefined || joined.has(line)) continue
    const {y0, y1} = line
    joined.set(line, {...mergeFragments([cap, line], ''), y0, y1})
    gone.add(cap)
  }
  if (gone.size === 0) return fragments
  return fragments.flatMap((each) => (gone.has(each) ? [] : [joined.get(each) ?? each]))
}

/** The uppermost of the lines that begin right behind the letter and stand beside it. */
function lineOf(cap: Fragment, fragments: readonly Fragment[]): Fragment | undefined {
  let first: Fragment | undefined
  let lines = 0
  for (const line of fragments) {
    if (line === cap || cap.size < LARGER * line.size) continue
    const gap = line.x0 - cap.x1
    if (gap < -0.3 * line.size || gap > line.size) continue
    if (line.base < cap.base - 0.3 * line.size || line.base > cap.base + 0.9 * cap.size) continue
    lines++
    if (first === undefined || line.base > first.base) first = line
  }
  return lines > 1 && first !== undefined && /^\p{L}/u.test(first.text) ? first : undefined
}
