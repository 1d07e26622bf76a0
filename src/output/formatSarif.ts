import type {ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result} from 'sarif'
import type {Severity} from '../core/model/settings.ts'
import {maskCpr} from './maskCpr.ts'
import {makeVisible, toSafeJson} from './makeVisible.ts'
import type {Report, ReportFinding, ReportFix, ReportPlace, ReportRule} from './report.ts'
import type {ReportFile} from './reportFile.ts'

/** A snippet of more than this tells a reader nothing that the place does not. */
const LONGEST_SNIPPET = 400

const levels: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/**
 * The report as SARIF 2.1.0 (OASIS), as code scanning of GitHub and Azure and the SARIF viewers read it.
 * Columns are UTF-16 code units, file names relative URIs, the fingerprint is there as
 * `partialFingerprints.placeInWords/v1`.
 */
export function formatSarif(report: Report): string {
  const ruleIndex = new Map(report.rules.map(({id}, index) => [id, index]))
  const log: Log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.program.name,
            version: report.program.version,
            semanticVersion: report.program.version,
            ...(report.program.homepage === undefined
              ? {}
              : {informationUri: report.program.homepage}),
            rules: report.rules.map((rule) => describeRule(rule, report.program.homepage)),
          },
        },
        language: report.language,
        columnKind: 'utf16CodeUnits',
        invocations: [{executionSuccessful: true}],
        artifacts: report.checked.map((file) => ({
          location: locate(file),
          roles: ['analysisTarget'],
        })),
        results: report.findings.map((finding) => toResult(report, finding, ruleIndex)),
      },
    ],
  }
  return `${toSafeJson(log, 1)}\n`
}

function describeRule(rule: ReportRule, homepage: string | undefined): ReportingDescriptor {
  return {
    id: rule.id,
    name: rule.id,
    shortDescription: {text: rule.title},
    ...(rule.help === undefined ? {} : {help: {text: rule.help, markdown: rule.help}}),
    ...(homepage === undefined
      ? {}
      : {helpUri: `${homepage.replace(/\/+$/u, '')}/docs/rules/${encodePath(rule.id)}.md`}),
    defaultConfiguration: {level: levels[rule.severity]},
  }
}

function toResult(
  report: Report,
  finding: ReportFinding,
  ruleIndex: ReadonlyMap<string, number>,
): Result {
  const index = ruleIndex.get(finding.ruleId)
  const fixes = finding.fixes.flatMap((fix) => toFix(fix, finding.file))
  return {
    ruleId: finding.ruleId,
    ...(index === undefined ? {} : {ruleIndex: index}),
    level: levels[finding.severity],
    message: {text: plainText(finding.message)},
    locations: [toLocation(report, finding)],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            ...toLocation(report, related),
            message: {text: plainText(related.message)},
            ...(related.page === undefined ? {} : {properties: {page: makeVisible(related.page)}}),
          })),
        }),
    partialFingerprints: {'placeInWords/v1': finding.fingerprint},
    ...(fixes.length === 0 ? {} : {fixes}),
    properties: {messageId: finding.messageId},
  }
}

function toLocation(report: Report, place: ReportPlace): Location {
  return {
    physicalLocation: {
      artifactLocation: locate(place.file),
      region: {...toRegion(place), ...snippet(report.files.get(place.file), place)},
    },
  }
}

function snippet(file: ReportFile | undefined, {span}: ReportPlace): Pick<Region, 'snippet'> {
  if (file === undefined || span.end <= span.start) return {}
  const end = Math.min(span.end, span.start + LONGEST_SNIPPET)
  return {snippet: {text: makeVisibleLines(file.textOf({start: span.start, end}))}}
}

/** A snippet keeps its lines and tabs. */
function makeVisibleLines(text: string): string {
  return text
    .split(/(\r\n|[\t\n\r])/u)
    .map((part, index) => (index % 2 === 1 ? part : makeVisible(part)))
    .join('')
}

/** A fix whose text would give a person's number away is left out: masked it would be wrong. */
function toFix({title, edits}: ReportFix, file: string): readonly Fix[] {
  if (edits.length === 0 || edits.some(({text}) => maskCpr(text) !== text)) return []
  return [
    {
      description: {text: plainText(title)},
      artifactChanges: [
        {
          artifactLocation: locate(file),
          replacements: edits.map((edit) => ({
            deletedRegion: toRegion(edit),
            insertedContent: {text: edit.text.toWellFormed()},
          })),
        },
      ],
    },
  ]
}

function toRegion({line, column, endLine, endColumn, span}: ReportPlace): Region {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: span.start,
    charLength: Math.max(0, span.end - span.start),
  }
}

function locate(file: string): ArtifactLocation {
  return {uri: encodePath(file)}
}

/** A relative URI reference: each segment is percent-encoded, so `Bilag 1 – Å.pdf` and `a#b?.md` come back whole. */
function encodePath(file: string): string {
  return file
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/')
}

/** In SARIF's plain texts `[words](3)` is a link (3.11.6); ours hold none. */
function plainText(text: string): string {
  return text.includes('](') ? text.replace(/[[\]\\]/gu, (character) => `\\${character}`) : text
}
