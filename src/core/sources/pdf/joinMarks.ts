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
    if (BARE_NUMBER.test(mark.text) && !isNumber(mark, text, rows)) continue
    joined.set(text, mergeFragments([mark, text]))
    gone.add(mark)
  }
  return fragments.flatMap((fragment) =>
    gone.has(fragment) ? [] : [joined.get(fragment) ?? fragment],
  )
}

type Rows = ReadonlyMap<number, readonly Fragment[]>

function besides(mark: Fragment, rows: Rows): readonly Fragment[] {
  const row = Math.round(mark.base / 4)
  const near = [row - 1, row, row + 1].flatMap((at) => rows.get(at) ?? [])
  return near.filter(
    (other) => other !== mark && Math.abs(other.base - mark.base) <= 0.4 * other.size,
  )
}

/** So far under a number of a table's column stands the next, and the same once more, in heights of its letters. */
const COLUMN_STEP = 4
const REPEATED_STEP = 12

/** A heading's number, before a title; not one of a table's column, with more such under or over it. */
function isNumber(mark: Fragment, text: Fragment, rows: Rows): boolean {
  if (!/^\p{Lu}/u.test(text.text)) return false
  if (!besides(mark, rows).some((other) => other.x1 < mark.x0)) return true
  const farthest = REPEATED_STEP * mark.size
  for (let row = -Math.ceil(farthest / 4); row <= farthest / 4; row++) {
    const others = rows.get(row + Math.round(mark.base / 4)) ?? []
    if (others.some((other) => isOfColumn(mark, other))) return false
  }
  return true
}

function isOfColumn(mark: Fragment, other: Fragment): boolean {
  if (other === mark || Math.abs(other.x0 - mark.x0) > 2) return false
  const near = Math.abs(other.base - mark.base) < COLUMN_STEP * mark.size
  return other.text === mark.text || (near && BARE_NUMBER.test(other.text))
}

function textAfter(mark: Fragment, rows: Rows): Fragment | undefined {
  let nearest: Fragment | undefined
  for (const other of besides(mark, rows)) {
    const gap = other.x0 - mark.x1
    if (gap < -1 || gap > FARTHEST * Math.max(mark.size, other.size)) continue
    if (nearest === undefined || other.x0 < nearest.x0) nearest = other
  }
  return nearest
}
