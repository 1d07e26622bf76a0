import type {Severity} from '../core/model/settings.ts'
import {formatMessage} from './formatMessage.ts'
import {makeVisible} from './makeVisible.ts'
import type {Report, ReportFinding} from './report.ts'

/** GitHub shows no more annotations of a level from one step; the rest would be dropped in silence. */
const MOST_PER_LEVEL = 10

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

const restOf: Readonly<Record<Severity, string>> = {
  error: '… and {count} more {count|error|errors}',
  warning: '… and {count} more {count|warning|warnings}',
  info: '… and {count} more {count|remark|remarks}',
}

/**
 * Workflow commands that GitHub Actions shows beside the lines: errors first, ten of each level, then
 * a line of plain text that counts the rest.
 */
export function formatGithub(report: Report): string {
  const levels: readonly Severity[] = ['error', 'warning', 'info']
  const lines = levels.flatMap((level) => {
    const findings = report.findings.filter(({severity}) => severity === level)
    const left = findings.length - MOST_PER_LEVEL
    return [
      ...findings.slice(0, MOST_PER_LEVEL).map(annotation),
      ...(left > 0 ? [formatMessage(restOf[level], {count: left}, report.texts)] : []),
    ]
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** `::error file=svar.md,line=3,col=5,endLine=3,endColumn=9,title=quote/altered::…` */
function annotation(finding: ReportFinding): string {
  const {file, line, column, endLine, endColumn, ruleId} = finding
  const properties = {file, line, col: column, endLine, endColumn, title: ruleId}
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${commands[finding.severity]} ${written}::${escapeData(finding.message)}`
}

/** As `escapeData` of GitHub's own toolkit, once nothing invisible is left. */
function escapeData(text: string): string {
  return makeVisible(text).replace(/%/gu, '%25')
}

/** As `escapeProperty`: `:` and `,` end a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
}
