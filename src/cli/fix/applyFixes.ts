import type {Edit, Finding} from '../../core/model/finding.ts'

export interface FixedText {
  readonly text: string
  /** How many findings were settled. */
  readonly applied: number
}

/**
 * Applies the automatic fixes of a file's findings to its text, in the order of the text. A fix whose
 * edits overlap those of another, or insert at the same place, is left for the next pass, whole: a fix
 * is never done by half. Line ends in new text become those of the file. A fix that reaches outside
 * the text, or changes nothing, is not applied.
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const accepted: Edit[] = []
  let applied = 0
  for (const edits of automaticFixes(findings)) {
    if (!edits.every((edit) => fits(edit, text))) continue
    if (edits.every(({span, text: wanted}) => text.slice(span.start, span.end) === wanted)) continue
    if (!areApart(edits) || !edits.every((edit) => isFree(accepted, edit))) continue
    for (const edit of edits) accepted.splice(placeFor(accepted, edit), 0, edit)
    applied++
  }
  return {text: splice(text, accepted, lineEndOf(text)), applied}
}

/** The first automatic fix of each finding, in the order of the text. */
function automaticFixes(findings: readonly Finding[]): readonly (readonly Edit[])[] {
  return findings
    .map(({fixes}) => fixes.find(({automatic}) => automatic)?.edits ?? [])
    .filter(({length}) => length > 0)
    .map((edits) => [...edits].sort(byPlace))
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

function splice(text: string, edits: readonly Edit[], lineEnd: string): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text.replace(/\r\n|\r|\n/gu, lineEnd)
    at = edit.span.end
  }
  return result + text.slice(at)
}

/** The line end that the file uses most; `\n` where it has none. */
function lineEndOf(text: string): string {
  const counts = new Map<string, number>()
  for (const [end] of text.matchAll(/\r\n|\r|\n/gu)) counts.set(end, (counts.get(end) ?? 0) + 1)
  let most = '\n'
  for (const [end, count] of counts) if (count > (counts.get(most) ?? 0)) most = end
  return most
}
