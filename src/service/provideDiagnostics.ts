import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver-types'
import type {Finding, RelatedSpan} from '../core/model/finding.ts'
import type {FileView, HearingView} from './hearingView.ts'

/** What the editor names beside a message; findings of other tools have other names. */
export const diagnosticSource = 'høringssvar'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** Text that does nothing is shown faded, words that are to be replaced by others are struck through. */
const tags: ReadonlyMap<string, DiagnosticTag> = new Map([
  ['meta/unused-suppression', DiagnosticTag.Unnecessary],
  ['source/unused', DiagnosticTag.Unnecessary],
  ['term/deprecated', DiagnosticTag.Deprecated],
])

/** The findings in one file, in the order of the text, with the rule's page and the other places they speak of. */
export function provideDiagnostics(view: HearingView, file: string): Diagnostic[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  return view.findings
    .filter((finding) => finding.file === file)
    .map((finding) => toDiagnostic(view, own, finding))
}

/** One finding as the editor knows it. */
export function toDiagnostic(view: HearingView, own: FileView, finding: Finding): Diagnostic {
  const {ruleId, messageId, args, severity, span} = finding
  // A long response has hundreds, and they are made at each keystroke.
  const diagnostic: Diagnostic = {
    range: own.rangeOf(span),
    severity: severities[severity],
    code: ruleId,
    source: diagnosticSource,
    message: view.sayRule(ruleId, messageId, args),
  }
  const page = view.rulePage(ruleId)
  if (page !== undefined) diagnostic.codeDescription = {href: page}
  const tag = tags.get(ruleId)
  if (tag !== undefined) diagnostic.tags = [tag]
  const related = finding.related.flatMap((each) => toRelated(view, finding, each) ?? [])
  if (related.length > 0) diagnostic.relatedInformation = related
  return diagnostic
}

function toRelated(
  view: HearingView,
  {ruleId}: Finding,
  {file, span, page, messageId, args}: RelatedSpan,
): DiagnosticRelatedInformation | undefined {
  const other = view.fileView(file)
  if (other === undefined) return undefined
  const message = view.sayRule(ruleId, messageId, args)
  return {
    location: {uri: other.uri, range: other.rangeOf(span)},
    message: page === undefined ? message : `${message} (${view.say('page {page}', {page})})`,
  }
}
