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

/** Rules whose findings are text that does nothing: the editor shows it faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['meta/unused-suppression', 'source/unused'])
/** Rules whose findings are words that are to be replaced by others: the editor strikes them through. */
const DEPRECATED: ReadonlySet<string> = new Set(['term/deprecated'])

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
  const page = view.rulePage(ruleId)
  const related = finding.related.flatMap((each) => toRelated(view, finding, each) ?? [])
  const tags = [
    ...(UNNECESSARY.has(ruleId) ? [DiagnosticTag.Unnecessary] : []),
    ...(DEPRECATED.has(ruleId) ? [DiagnosticTag.Deprecated] : []),
  ]
  return {
    range: own.rangeOf(span),
    severity: severities[severity],
    code: ruleId,
    ...(page === undefined ? {} : {codeDescription: {href: page}}),
    source: diagnosticSource,
    message: view.sayRule(ruleId, messageId, args),
    ...(tags.length === 0 ? {} : {tags}),
    ...(related.length === 0 ? {} : {relatedInformation: related}),
  }
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
