import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types'
import type {Finding, Fix} from '../core/model/finding.ts'
import {toDiagnostic} from './provideDiagnostics.ts'
import {automaticFix, toTextEdits} from './provideFixAll.ts'
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
    only === undefined ||
    only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`))
  const span = {start: own.offsetAt(range.start), end: own.offsetAt(range.end)}
  const findings = view.findings.filter((finding) => finding.file === file)
  const here = findings.filter((finding) => overlaps(finding.span, span))
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(view, own, here, findings) : []),
    ...(isWanted(fixAllKind) ? fixAll(view, own, findings) : []),
  ]
}

function quickFixes(
  view: HearingView,
  own: FileView,
  here: readonly Finding[],
  all: readonly Finding[],
): readonly CodeAction[] {
  const ofKind = allOfEachKind(view, own, here, all)
  return merged(
    here.flatMap((finding) => {
      const diagnostics = [toDiagnostic(view, own, finding)]
      return [
        ...singleFixes(view, own, finding, diagnostics),
        ...remark(view, own, finding, diagnostics),
        ...(ofKind.get(finding) ?? []),
        ...suppression(view, own, finding, diagnostics),
      ]
    }),
  )
}

function singleFixes(
  view: HearingView,
  own: FileView,
  {ruleId, fixes}: Finding,
  diagnostics: Diagnostic[],
): readonly CodeAction[] {
  return fixes.flatMap((fix, index) =>
    action(view.sayRule(ruleId, fix.messageId, fix.args), diagnostics, {
      own,
      edits: toTextEdits(own, [fix]),
      isPreferred: index === 0 && (fix.automatic || fixes.length === 1),
    }),
  )
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
  return action(title, diagnostics, {own, edits: [made.edit]})
}

interface ActionParts {
  readonly own: FileView
  readonly edits: TextEdit[]
  readonly isPreferred?: boolean
}

/** Nothing where there is nothing to change. */
function action(
  title: string,
  diagnostics: Diagnostic[],
  {own, edits, isPreferred = false}: ActionParts,
): readonly CodeAction[] {
  if (edits.length === 0) return []
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: {changes: {[own.uri]: edits}},
      ...(isPreferred ? {isPreferred} : {}),
    },
  ]
}

/**
 * The same fix for every finding of a rule in the file, where there are several: one action a rule and kind of fix,
 * at the first of the findings that it is offered for. Its edits are as many as the findings, so that it is made once.
 */
function allOfEachKind(
  view: HearingView,
  own: FileView,
  here: readonly Finding[],
  all: readonly Finding[],
): ReadonlyMap<Finding, readonly CodeAction[]> {
  const byKind = Map.groupBy(here, ({ruleId, fixes: [first]}) =>
    first === undefined ? '' : `${ruleId} ${first.messageId}`,
  )
  byKind.delete('')
  const actions = new Map<Finding, readonly CodeAction[]>()
  for (const group of byKind.values()) {
    const [first] = group
    if (first === undefined) continue
    const fixes = sameFixes(first, all)
    if (fixes.length < 2) continue
    const title = view.say('Fix all {count} of this kind ({rule})', {
      count: fixes.length,
      rule: first.ruleId,
    })
    const diagnostics = group.map((finding) => toDiagnostic(view, own, finding))
    actions.set(first, action(title, diagnostics, {own, edits: toTextEdits(own, fixes)}))
  }
  return actions
}

function sameFixes({ruleId, fixes: [first]}: Finding, all: readonly Finding[]): readonly Fix[] {
  return all.flatMap((finding): readonly Fix[] => {
    if (finding.ruleId !== ruleId) return []
    const fix = finding.fixes.find(({messageId}) => messageId === first?.messageId)
    return fix === undefined ? [] : [fix]
  })
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
  const edits = [{range: own.rangeOf(edit.span), newText: edit.text}]
  return action(title, diagnostics, {own, edits})
}

function fixAll(
  view: HearingView,
  own: FileView,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const edits = toTextEdits(
    own,
    findings.flatMap((finding) => automaticFix(finding) ?? []),
  )
  if (edits.length === 0) return []
  return [
    {
      title: view.say('Correct everything that can safely be corrected'),
      kind: fixAllKind,
      edit: {changes: {[own.uri]: edits}},
    },
  ]
}
