import type {Severity} from '../core/model/settings.ts'
import {excerptLine} from './excerptLine.ts'
import {formatMessage} from './formatMessage.ts'
import {makeVisible} from './makeVisible.ts'
import {plainPalette, type Paint, type Palette} from './palette.ts'
import type {Report, ReportFinding, ReportPlace, ReportRelated} from './report.ts'
import type {ReportFile} from './reportFile.ts'
import {summaryLine} from './summaryLine.ts'
import {severityWord} from './severityWord.ts'

/** Lines of one place that are shown at most. */
const MOST_LINES = 3

/**
 * The report for people: for each finding where it is, what is wrong, the line with the place marked,
 * the other places that it speaks of, and what can be done; at the end a summary in words.
 */
export function formatText(report: Report, palette: Palette = plainPalette): string {
  const blocks = report.findings.map((finding) => formatFinding(report, finding, palette))
  return [...blocks, summaryLine(report, palette)].join('\n\n') + '\n'
}

function formatFinding(report: Report, finding: ReportFinding, palette: Palette): string {
  const paint = paintOf(finding.severity, palette)
  const place = `${makeVisible(finding.file)}:${finding.line}:${finding.column}`
  const word = severityWord(finding.severity, report.texts)
  const lines = [
    `${palette.strong(place)}: ${paint(`${word}:`)} ${finding.message} ${palette.faint(`[${finding.ruleId}]`)}`,
  ]
  const gutter = gutterWidth(finding)
  lines.push(...excerpt(report, finding, gutter, paint, palette))
  for (const [related, ...alike] of gatherAlike(finding)) {
    lines.push(`${' '.repeat(gutter)} ${palette.faint('└')} ${whereIs(report, related, palette)}`)
    lines.push(...excerpt(report, related, gutter, palette.info, palette))
    if (alike.length === 0) continue
    const also = formatMessage('also line {lines}', {lines: linesOf(alike)}, report.texts)
    lines.push(`${' '.repeat(gutter)} ${palette.faint('└')} ${also}`)
  }
  for (const {title, automatic} of finding.fixes) {
    const how = automatic ? ` ${palette.faint(report.texts('(done by --fix)'))}` : ''
    lines.push(`${' '.repeat(gutter)} ${palette.good('→')} ${title}${how}`)
  }
  return lines.join('\n')
}

type Gathered = [ReportRelated, ...ReportRelated[]]

/** Places that follow each other in the response and of which the same is said, together: one shows them all. */
function gatherAlike({file, related}: ReportFinding): readonly Gathered[] {
  const gathered: Gathered[] = []
  for (const place of related) {
    const last = gathered.at(-1)
    if (place.file === file && last?.[0].file === file && last[0].message === place.message) {
      last.push(place)
    } else {
      gathered.push([place])
    }
  }
  return gathered
}

function linesOf(places: readonly ReportRelated[]): string {
  return [...new Set(places.map(({line}) => line))].join(', ')
}

function excerpt(
  report: Report,
  place: ReportPlace,
  gutter: number,
  paint: Paint,
  palette: Palette,
): readonly string[] {
  const file = report.files.get(place.file)
  if (file === undefined) return []
  return lastLine(place) === place.line
    ? markedLine(file, place, gutter, paint, palette)
    : barredLines(report, file, place, gutter, paint, palette)
}

/** A place within a line is underlined. */
function markedLine(
  file: ReportFile,
  {line, span}: ReportPlace,
  gutter: number,
  paint: Paint,
  palette: Palette,
): readonly string[] {
  const {text, before, width} = excerptLine(file, line, span)
  if (text.trim() === '') return []
  const bar = palette.faint('│')
  return [
    `${palette.faint(String(line).padStart(gutter))} ${bar} ${text}`,
    `${' '.repeat(gutter)} ${bar} ${' '.repeat(before)}${paint('^'.repeat(width))}`,
  ]
}

/** A place of several lines has a bar beside it: underlines under each would hide the words. */
function barredLines(
  report: Report,
  file: ReportFile,
  place: ReportPlace,
  gutter: number,
  paint: Paint,
  palette: Palette,
): readonly string[] {
  const first = firstWrittenLine(file, place)
  const last = Math.min(lastLine(place), first + MOST_LINES - 1)
  const shown: string[] = []
  for (let line = first; line <= last; line++) {
    const {text} = excerptLine(file, line, place.span)
    shown.push(`${palette.faint(String(line).padStart(gutter))} ${paint('┃')} ${text}`.trimEnd())
  }
  const left = lastLine(place) - last
  if (left <= 0) return shown
  const more = formatMessage('… and {count} more {count|line|lines}', {count: left}, report.texts)
  return [...shown, `${' '.repeat(gutter)} ${paint('┃')} ${palette.faint(more)}`]
}

/** A page of a source may begin with a form feed and empty lines, which show nothing. */
function firstWrittenLine(file: ReportFile, place: ReportPlace): number {
  const last = lastLine(place)
  let line = place.line
  while (line < last && file.textOf(file.lineSpan(line)).trim() === '') line++
  return line
}

/** A line that the place ends at the very start of is not part of it. */
function lastLine({line, endLine, endColumn}: ReportPlace): number {
  return endLine > line && endColumn === 1 ? endLine - 1 : endLine
}

function whereIs(report: Report, related: ReportRelated, palette: Palette): string {
  const file = makeVisible(related.file)
  const page =
    related.page === undefined
      ? ''
      : `, ${formatMessage('page {page}', {page: related.page}, report.texts)}`
  const line = formatMessage('line {line}', {line: related.line}, report.texts)
  return `${palette.strong(`${file}${page}, ${line}`)}: ${related.message}`
}

function gutterWidth(finding: ReportFinding): number {
  const lines = [finding, ...finding.related].map(({endLine}) => endLine)
  return String(Math.max(...lines)).length + 1
}

function paintOf(severity: Severity, palette: Palette): Paint {
  return palette[severity]
}
