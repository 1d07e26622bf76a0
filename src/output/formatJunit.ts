import {makeVisible} from './makeVisible.ts'
import type {Report, ReportFinding} from './report.ts'
import {severityWord} from './severityWord.ts'

/**
 * JUnit's XML: a suite for each file, a case for each finding. Errors and warnings are failures of
 * that type; what is information only is a skipped case. A file without findings is one case that passed.
 */
export function formatJunit(report: Report): string {
  const byFile = new Map<string, ReportFinding[]>(report.checked.map((file) => [file, []]))
  for (const finding of report.findings) {
    const known = byFile.get(finding.file)
    if (known === undefined) byFile.set(finding.file, [finding])
    else known.push(finding)
  }
  const suites = [...byFile].map(([file, findings]) => suite(report, file, findings))
  const {errors, warnings, infos} = report.summary
  const tests = [...byFile.values()].reduce((sum, {length}) => sum + Math.max(1, length), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({name: report.program.name, tests, failures: errors + warnings, errors: 0, skipped: infos})}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(report: Report, file: string, findings: readonly ReportFinding[]): string {
  const skipped = findings.filter(({severity}) => severity === 'info').length
  const counts = {
    name: file,
    tests: Math.max(1, findings.length),
    failures: findings.length - skipped,
    errors: 0,
    skipped,
  }
  const cases =
    findings.length === 0
      ? [
          `    <testcase${attributes({name: report.texts('Nothing to correct'), classname: file, file})}/>`,
        ]
      : findings.map((finding) => testCase(report, finding))
  return [`  <testsuite${attributes(counts)}>`, ...cases, '  </testsuite>'].join('\n')
}

function testCase(report: Report, finding: ReportFinding): string {
  const {file, line, column, ruleId, severity, message} = finding
  const place = `${file}:${line}:${column}`
  const head = attributes({name: `${ruleId} (${line}:${column})`, classname: file, file, line})
  const outcome =
    severity === 'info'
      ? `<skipped${attributes({message})}/>`
      : `<failure${attributes({message, type: severity})}>${escapeXml(`${place}: ${severityWord(severity, report.texts)}: ${message} [${ruleId}]`)}</failure>`
  return `    <testcase${head}>\n      ${outcome}\n    </testcase>`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** What XML 1.0 cannot hold (controls, lone surrogates, U+FFFE) is made visible, and so is gone. */
function escapeXml(text: string): string {
  return makeVisible(text).replace(/[&<>"']/gu, (character) => entities.get(character) ?? '')
}
