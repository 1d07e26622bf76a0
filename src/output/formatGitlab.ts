import type {Severity} from '../core/model/settings.ts'
import {toSafeJson} from './makeVisible.ts'
import type {Report} from './report.ts'

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}

/** GitLab's code quality report (a subset of Code Climate's), with fingerprints that edits elsewhere leave alone. */
export function formatGitlab(report: Report): string {
  const issues = report.findings.map((finding) => ({
    type: 'issue',
    description: finding.message,
    check_name: finding.ruleId,
    fingerprint: finding.fingerprint,
    severity: severities[finding.severity],
    location: {
      path: finding.file,
      lines: {begin: finding.line, end: finding.endLine},
      positions: {
        begin: {line: finding.line, column: finding.column},
        end: {line: finding.endLine, column: finding.endColumn},
      },
    },
  }))
  return `${toSafeJson(issues)}\n`
}
