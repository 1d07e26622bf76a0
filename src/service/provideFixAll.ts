import type {TextEdit} from 'vscode-languageserver-types'
import {selectEdits} from '../core/lint/selectEdits.ts'
import type {Finding, Fix} from '../core/model/finding.ts'
import type {FileView, HearingView} from './hearingView.ts'

/** The automatic fixes of a file as edits of one step; of fixes that touch the same words the first counts. */
export function provideFixAll(view: HearingView, file: string): TextEdit[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const fixes = view.findings.flatMap((finding) =>
    finding.file === file ? (automaticFix(finding) ?? []) : [],
  )
  return toTextEdits(own, fixes)
}

/** The fix of a finding that is safe to make without asking. */
export function automaticFix({fixes}: Finding): Fix | undefined {
  return fixes.find(({automatic}) => automatic)
}

/** Those of some fixes that can be made in one step, as the editor makes them. */
export function toTextEdits(own: FileView, fixes: readonly Fix[]): TextEdit[] {
  return selectEdits(own.shown.text, fixes).edits.map(({span, text}) => ({
    range: own.rangeOf(span),
    newText: text,
  }))
}
