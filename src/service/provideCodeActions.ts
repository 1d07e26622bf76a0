import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types'
import type {Edit, Finding, Fix} from '../core/model/finding.ts'
import {toDiagnostic} from './provideDiagnostics.ts'
import {automaticFix, toTextEdits, withoutConflicts} from './provideFixAll.ts'
import type {FileView, HearingView} from './hearingView.ts'
import {newRemark} from './newRemark.ts'
import {overlaps} from './spans.ts'
import {suppressionEdit} from './suppressionEdit.ts'

/** The kind of the action that corrects all that is safe to correct, `source.fixAll.hearingResponse`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.hearingResponse`

/** What an editor asks for. */
export interface CodeActionQuery {
  readonly range: Range
  /** The kinds wanted; `undefined` for all. */
  readonly only?: readonly string[]
}

/**
 * What can be done about the findings in a range: each of their fixes, "all of this kind" where a rule has several
 * fixes of the same kind in the file, an exception with a reason to be filled in, and everything that is safe to
 * correct at once. Actions carry their edits: nothing more has to be asked for.
 */
export function provideCodeActions(
  view: HearingView,
  file: string,
  {range, only}: CodeActionQuery,
): CodeAction[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const isWanted = (kind: string): boolean =>
    only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`))
  const span = {start: own.offsetAt(range.start), end: own.offsetAt(range.end)}
  const findings = view.findings.filter((finding) => finding.file === file)
  const here = findings.filter((finding) => overlaps(finding.span, span))
  return [
    ...(isWanted(CodeActionKind.QuickFix)
      ? merged(here.flatMap((finding) => quickFixes(view, own, finding, findings)))
      : []),
    ...(isWanted(fixAllKind) ? fixAll(view, own, findings) : []),
  ]
}

function quickFixes(
  view: HearingView,
  own: FileView,
  finding: Finding,
  all: readonly Finding[],
): readonly CodeAction[] {
  const diagnostics = [toDiagnostic(view, own, finding)]
  const single = finding.fixes.map((fix, index) =>
    action(view.sayRule(finding.ruleId, fix.messageId, fix.args), diagnostics, {
      own,
      edits: fix.edits,
      isPreferred: index === 0 && (fix.automatic || finding.fixes.length === 1),
    }),
  )
  return [
    ...single,
    ...remark(view, own, finding, diagnostics),
    ...allOfThisKind(view, own, finding, all, diagnostics),
    ...suppression(view, own, finding, diagnostics),
  ]
}

/** Several findings of one rule at one place have the same exception: it is offered once. */
function merged(actions: readonly CodeAction[]): readonly CodeAction[] {
  const byEdit = new Map<string, CodeAction>()
  for (const each of actions) {
    const key = JSON.stringify([each.title, each.edit])
    const known = byEdit.get(key)
    const diagnostics = [...(known?.diagnostics ?? []), ...(each.diagnostics ?? [])]
    byEdit.set(key, known === undefined ? each : {...known, diagnostics})
  }
  return [...byEdit.values()]
}

/** Heading, stance and demand for a proposal that is not answered yet, at its place among the others. */
function remark(
  view: HearingView,
  own: FileView,
  {ruleId, messageId, args}: Finding,
  diagnostics: Diagnostic[],
): readonly CodeAction[] {
  if (ruleId !== 'proposal/not-covered' || messageId !== 'notCovered') return []
  const number = String(args['number'])
  const made = newRemark(view, own.file, number)
  if (made === undefined) return []
  const title = view.say('Begin a remark on proposal {number}', {number})
  const edit: WorkspaceEdit = {changes: {[own.uri]: [made.edit]}}
  return [{title, kind: CodeActionKind.QuickFix, diagnostics, edit}]
}

interface ActionParts {
  readonly own: FileView
  readonly edits: readonly Edit[]
  readonly isPreferred?: boolean
}

function action(
  title: string,
  diagnostics: Diagnostic[],
  {own, edits, isPreferred = false}: ActionParts,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: editOf(own, edits),
    ...(isPreferred ? {isPreferred} : {}),
  }
}

function editOf(own: FileView, edits: readonly Edit[]): WorkspaceEdit {
  return {changes: {[own.uri]: toTextEdits(own, edits)}}
}

/** The same fix for every finding of the rule, where there are several. */
function allOfThisKind(
  view: HearingView,
  own: FileView,
  {ruleId, fixes: [first]}: Finding,
  all: readonly Finding[],
  diagnostics: Diagnostic[],
): readonly CodeAction[] {
  if (first === undefined) return []
  const same = all.flatMap((finding): readonly Fix[] => {
    if (finding.ruleId !== ruleId) return []
    const fix = finding.fixes.find(({messageId}) => messageId === first.messageId)
    return fix === undefined ? [] : [fix]
  })
  if (same.length < 2) return []
  const title = view.say('Fix all {count} of this kind ({rule})', {
    count: same.length,
    rule: ruleId,
  })
  return [action(title, diagnostics, {own, edits: withoutConflicts(same)})]
}

function suppression(
  view: HearingView,
  own: FileView,
  {ruleId, span, file}: Finding,
  diagnostics: Diagnostic[],
): readonly CodeAction[] {
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  const edit = linked && suppressionEdit(view, linked, ruleId, span)
  if (edit === undefined) return []
  const title = view.say('Leave this as it is, with a reason ({rule})', {rule: ruleId})
  return [action(title, diagnostics, {own, edits: [edit]})]
}

function fixAll(
  view: HearingView,
  own: FileView,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const edits = withoutConflicts(findings.flatMap((finding) => automaticFix(finding) ?? []))
  if (edits.length === 0) return []
  return [
    {
      title: view.say('Correct everything that can safely be corrected'),
      kind: fixAllKind,
      edit: editOf(own, edits),
    },
  ]
}
