import type {Edit, Fix} from '../model/finding.ts'
import {lineEndOf} from '../rules/lineEndOf.ts'

/** Edits that may be made at once, and how many of the fixes they settle. */
export interface SelectedEdits {
  /** In the order of the text; no two touch the same words or begin at the same place. */
  readonly edits: readonly Edit[]
  readonly applied: number
}

/**
 * Those of some fixes that can be made in one step, in the order of the text: a fix whose edits overlap those of an
 * earlier one, or insert at the same place, is left out whole, and an edit that two fixes share is made once. Line
 * ends in new text become those of the text. A fix that reaches outside the text, or changes nothing, is left out.
 */
export function selectEdits(text: string, fixes: readonly Fix[]): SelectedEdits {
  const accepted: Edit[] = []
  const lineEnd = lineEndOf(text)
  let applied = 0
  for (const edits of inOrder(fixes, lineEnd)) {
    if (!edits.every((edit) => fits(edit, text))) continue
    if (edits.every(({span, text: wanted}) => text.slice(span.start, span.end) === wanted)) continue
    const fresh = edits.filter((edit) => !isMade(accepted, edit))
    if (!areApart(edits) || !fresh.every((edit) => isFree(accepted, edit))) continue
    for (const edit of fresh) accepted.splice(placeFor(accepted, edit), 0, edit)
    applied++
  }
  return {edits: accepted, applied}
}

/** The edits of each fix sorted, and the fixes by their first one. */
function inOrder(fixes: readonly Fix[], lineEnd: string): readonly (readonly Edit[])[] {
  return fixes
    .filter(({edits}) => edits.length > 0)
    .map(({edits}) =>
      edits
        .map(({span, text}) => ({span, text: text.replace(/\r\n|\r|\n/gu, lineEnd)}))
        .sort(byPlace),
    )
    .sort((a, b) => startOf(a) - startOf(b))
}

function startOf(edits: readonly Edit[]): number {
  return edits[0]?.span.start ?? 0
}

function fits({span}: Edit, text: string): boolean {
  return span.start >= 0 && span.start <= span.end && span.end <= text.length
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}

function areApart(edits: readonly Edit[]): boolean {
  return edits.every((edit, index) => !collides(edit, edits[index + 1]))
}

/** Whether an earlier fix makes the very same edit. */
function isMade(accepted: readonly Edit[], edit: Edit): boolean {
  const other = accepted[placeFor(accepted, edit)]
  return other !== undefined && byPlace(other, edit) === 0 && other.text === edit.text
}

/** `accepted` is sorted and without overlaps, so only the neighbours can be in the way. */
function isFree(accepted: readonly Edit[], edit: Edit): boolean {
  const at = placeFor(accepted, edit)
  return !collides(accepted[at - 1], edit) && !collides(edit, accepted[at])
}

function collides(edit: Edit | undefined, next: Edit | undefined): boolean {
  if (edit === undefined || next === undefined) return false
  return next.span.start < edit.span.end || next.span.start === edit.span.start
}

/** Where an edit belongs in a sorted list. */
function placeFor(sorted: readonly Edit[], edit: Edit): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other !== undefined && byPlace(other, edit) < 0) low = middle + 1
    else high = middle
  }
  return low
}
