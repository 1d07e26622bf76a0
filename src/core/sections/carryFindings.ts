import type {Edit, Finding, Fix, RelatedSpan} from '../model/finding.ts'
import type {Span} from '../model/span.ts'

/** A stretch of a text that was replaced: `[start, oldEnd)` became `[start, newEnd)`. */
export interface Replacement {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** What differs between two texts, as one stretch; `undefined` where they are the same. */
export function differenceOf(before: string, after: string): Replacement | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to))
  const back = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  )
  return {start, oldEnd: before.length - back, newEnd: after.length - back}
}

/**
 * How far two texts are the same: by halves, for comparing long parts at once is much faster than going from character
 * to character. `isSame` is asked only of what lies beyond the part that is known to be.
 */
function longest(limit: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isSame(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Findings of an earlier text at their places in the present one: what stands behind the change is moved, what stands
 * around it grows or shrinks with it. What the change touched is left out: nothing is known of it any more.
 */
export function carryFindings(
  findings: readonly Finding[],
  file: string,
  replacement: Replacement,
): readonly Finding[] {
  return findings.flatMap((finding): readonly Finding[] => {
    const span = finding.file === file ? carrySpan(finding.span, replacement) : finding.span
    if (span === undefined) return []
    const related = finding.related.flatMap((each): readonly RelatedSpan[] => {
      if (each.file !== file) return [each]
      const own = carrySpan(each.span, replacement)
      return own === undefined ? [] : [{...each, span: own}]
    })
    const fixes =
      finding.file === file
        ? finding.fixes.flatMap((fix) => carryFix(fix, replacement))
        : finding.fixes
    return [{...finding, span, related, fixes}]
  })
}

/** A fix holds only where none of its places was touched. */
function carryFix(fix: Fix, replacement: Replacement): readonly Fix[] {
  const edits: Edit[] = []
  for (const {span, text} of fix.edits) {
    const own = carrySpan(span, replacement)
    if (own === undefined || own.end - own.start !== span.end - span.start) return []
    edits.push({span: own, text})
  }
  return [{...fix, edits}]
}

function carrySpan(
  {start, end}: Span,
  {start: from, oldEnd, newEnd}: Replacement,
): Span | undefined {
  const delta = newEnd - oldEnd
  if (end <= from) return {start, end}
  if (start >= oldEnd) return {start: start + delta, end: end + delta}
  if (start <= from && oldEnd <= end) return {start, end: end + delta}
  return undefined
}
