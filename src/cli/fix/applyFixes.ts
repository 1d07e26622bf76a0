import {selectEdits} from '../../core/lint/selectEdits.ts'
import type {Edit, Finding} from '../../core/model/finding.ts'

export interface FixedText {
  readonly text: string
  /** How many findings were settled. */
  readonly applied: number
}

/**
 * Applies the automatic fixes of a file's findings to its text, those that can be made in one step (`selectEdits`);
 * the others are left for the next pass, whole: a fix is never done by half.
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const fixes = findings.flatMap((each) => each.fixes.find(({automatic}) => automatic) ?? [])
  const {edits, applied} = selectEdits(text, fixes)
  return {text: splice(text, edits), applied}
}

function splice(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text
    at = edit.span.end
  }
  return result + text.slice(at)
}
