import {toSafeJson} from './makeVisible.ts'
import type {Report, ReportPlace} from './report.ts'

/**
 * The report for programs, as COMMAND-LINE promises: fields are added, never renamed or dropped.
 * The JSON is one line of ASCII controls-free text and a line end.
 */
export function formatJson(report: Report): string {
  const findings = report.findings.map((finding) => ({
    file: finding.file,
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    severity: finding.severity,
    message: finding.message,
    ...lines(finding),
    fixable: finding.fixable,
    fixes: finding.fixes.map(({title, automatic}) => ({title, automatic})),
    related: finding.related.map((related) => ({
      file: related.file,
      ...(related.page === undefined ? {} : {page: related.page}),
      ...lines(related),
      message: related.message,
    })),
    fingerprint: finding.fingerprint,
  }))
  return `${toSafeJson({version: 1, findings, summary: report.summary})}\n`
}

function lines({line, column, endLine, endColumn}: ReportPlace): object {
  return {line, column, endLine, endColumn}
}
