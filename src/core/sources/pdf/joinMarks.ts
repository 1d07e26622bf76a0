import {type Fragment, mergeFragments} from './fragment.ts'
import {pattern} from '../../text/pattern.ts'

/** A mark of a list, a heading's number or a footnote's, alone. */
const MARK = pattern(
  'u',
)`^(?:[-–—•*‣▪◦·●○■□❖❑➢✓→☑+.°\uF0B7\uF0A7o]|\(?\p{N}{1,3}[.)]|\(?\p{Ll}[.)]|\(?[ivx]{1,5}[.)]|\p{N}{1,2}(?:\.\p{N}{1,2}){1,4}\.?|[⁰¹²³⁴-⁹]{1,3}|(?:§|Stk\.|Kapitel|Bilag)\s*\p{N}{1,3}\.?)$`
/** Behind a number without a sign a title begins. */
const BARE_NUMBER = pattern('u')`^\p{N}{1,2}(?:\.\p{N}{1,2}){1,4}\.?$`
/** A mark stands so far before its text at most, in heights of its letters. */
const FARTHEST = 5.5

/**
 * Puts the marks of lists to the text that they stand before, with a gap as if they were a column: the nearest
 * piece at their right on the same line.
 */
export function joinMarks(fragments: readonly Fragment[]): readonly Fragment[] {
  const rows = Map.groupBy(fragments, ({base}) => Math.round(base / 4))
  const joined = new Map<Fragment, Fragment>()
  const gone = new Set<Fragment>()
  for (const mark of fragments) {
    if (!MARK.test(mark.text)) continue
    const text = textAfter(mark, rows)
    if (text === undefined || joined.has(text) || MARK.test(text.text)) continue
    if (BARE_NUMBER.test(mark.text) && !/^\p{Lu}/u.test(text.text)) continue
    joined.set(text, mergeFragments([mark, text]))
    gone.add(mark)
  }
  return fragments.flatMap((fragment) =>
    gone.has(fragment) ? [] : [joined.get(fragment) ?? fragment],
  )
}

function textAfter(
  mark: Fragment,
  rows: ReadonlyMap<number, readonly Fragment[]>,
): Fragment | undefined {
  const row = Math.round(mark.base / 4)
  const near = [row - 1, row, row + 1].flatMap((at) => rows.get(at) ?? [])
  let nearest: Fragment | undefined
  for (const other of near) {
    if (other === mark || Math.abs(other.base - mark.base) > 0.4 * other.size) continue
    const gap = other.x0 - mark.x1
    if (gap < -1 || gap > FARTHEST * Math.max(mark.size, other.size)) continue
    if (nearest === undefined || other.x0 < nearest.x0) nearest = other
  }
  return nearest
}
