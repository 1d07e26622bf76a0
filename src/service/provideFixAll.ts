import type {TextEdit} from 'vscode-languageserver-types'
import type {Edit, Finding, Fix} from '../core/model/finding.ts'
import type {FileView, HearingView} from './hearingView.ts'

/** The automatic fixes of a file as edits of one step; of fixes that touch the same words the first counts. */
export function provideFixAll(view: HearingView, file: string): TextEdit[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const fixes = view.findings.flatMap((finding) =>
    finding.file === file ? (automaticFix(finding) ?? []) : [],
  )
  return toTextEdits(own, withoutConflicts(fixes))
}

/** The fix of a finding that is safe to make without asking. */
export function automaticFix({fixes}: Finding): Fix | undefined {
  return fixes.find(({automatic}) => automatic)
}

/** The edits of those fixes that do not touch what an earlier one changes; each fix is made whole or not at all. */
export function withoutConflicts(fixes: readonly Fix[]): readonly Edit[] {
  const taken: Edit[] = []
  for (const {edits} of fixes) {
    const isNew = edits.filter((edit) => !taken.some((other) => isSame(edit, other)))
    if (isNew.some((edit) => taken.some((other) => conflict(edit, other)))) continue
    taken.push(...isNew)
  }
  return taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function isSame(one: Edit, other: Edit): boolean {
  return (
    one.span.start === other.span.start &&
    one.span.end === other.span.end &&
    one.text === other.text
  )
}

/** Two edits of the same place have no order. */
function conflict({span: a}: Edit, {span: b}: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start
}

export function toTextEdits(own: FileView, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({span, text}) => ({range: own.rangeOf(span), newText: text}))
}
