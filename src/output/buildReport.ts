import type {Edit, Finding, Fix, RelatedSpan} from '../core/model/finding.ts'
import type {Arguments} from '../core/model/problem.ts'
import type {LinkedHearing, Rule} from '../core/model/rule.ts'
import {describeRule} from './describeRule.ts'
import {createFingerprints} from './fingerprint.ts'
import {formatMessage} from './formatMessage.ts'
import type {
  Language,
  Program,
  Report,
  ReportEdit,
  ReportFinding,
  ReportFix,
  ReportPlace,
  ReportRelated,
} from './report.ts'
import {ReportFile} from './reportFile.ts'
import type {Texts} from './texts.ts'

export interface ReportInput {
  readonly program: Program
  readonly language: Language
  readonly texts: Texts
  readonly rules: readonly Rule[]
  /** The rules' pages, where a format shows them: Markdown by rule id. */
  readonly pages?: ReadonlyMap<string, string>
  readonly hearings: readonly CheckedHearing[]
}

/** One hearing and what was found in it. Files are named as the reader knows them: relative to the working directory. */
export interface CheckedHearing {
  readonly hearing: LinkedHearing
  readonly findings: readonly Finding[]
}

/** Puts findings into words and places, once for all formats. */
export function buildReport(input: ReportInput): Report {
  const words = new Map(input.rules.map((rule) => [rule.id, rule.messages]))
  const say: Say = (ruleId, messageId, args) =>
    formatMessage(words.get(ruleId)?.[messageId] ?? `${ruleId}: ${messageId}`, args, input.texts)
  const files = new Map<string, ReportFile>()
  const fingerprintOf = createFingerprints()
  const findings = input.hearings.flatMap((checked) => {
    const locate = createLocator(checked, files)
    return checked.findings.map((finding): ReportFinding => {
      const place = locate.placeOf(finding.file, finding.span)
      return {
        ...place,
        ruleId: finding.ruleId,
        messageId: finding.messageId,
        severity: finding.severity,
        message: say(finding.ruleId, finding.messageId, finding.args),
        fixable: finding.fixes.some(({automatic}) => automatic),
        related: finding.related.map((related) => toRelated(finding, related, locate, say)),
        fixes: finding.fixes.map((fix) => toFix(finding, fix, locate, say)),
        fingerprint: fingerprintOf([
          place.file,
          finding.ruleId,
          finding.messageId,
          locate.fileOf(finding.file).textOf(finding.span),
        ]),
      }
    })
  })
  return {
    program: input.program,
    language: input.language,
    texts: input.texts,
    findings,
    files,
    checked: input.hearings.flatMap(({hearing}) =>
      hearing.responses.map(({response}) => response.file),
    ),
    summary: summarise(findings, input.hearings),
    rules: input.rules.map((rule) =>
      describeRule(rule, input.pages?.get(rule.id), input.texts, input.language),
    ),
  }
}

type Say = (ruleId: string, messageId: string, args: Arguments) => string

interface Locator {
  readonly fileOf: (file: string) => ReportFile
  readonly placeOf: (file: string, span: Edit['span']) => ReportPlace
}

function createLocator({hearing}: CheckedHearing, files: Map<string, ReportFile>): Locator {
  const texts = new Map(hearing.project.files)
  for (const {state} of hearing.sources) {
    if (state.kind === 'read') texts.set(state.source.file, state.source.text)
  }
  for (const {response} of hearing.responses) texts.set(response.file, response.text)
  const fileOf = (file: string): ReportFile => {
    let known = files.get(file)
    if (known === undefined) {
      known = new ReportFile(file, texts.get(file) ?? '')
      files.set(file, known)
    }
    return known
  }
  return {fileOf, placeOf: (file, span) => fileOf(file).placeOf(span)}
}

function toRelated(
  finding: Finding,
  related: RelatedSpan,
  locate: Locator,
  say: Say,
): ReportRelated {
  return {
    ...locate.placeOf(related.file, related.span),
    ...(related.page === undefined ? {} : {page: related.page}),
    message: say(finding.ruleId, related.messageId, related.args),
  }
}

function toFix(finding: Finding, fix: Fix, locate: Locator, say: Say): ReportFix {
  return {
    title: say(finding.ruleId, fix.messageId, fix.args),
    automatic: fix.automatic,
    edits: fix.edits.map(({span, text}): ReportEdit => ({
      ...locate.placeOf(finding.file, span),
      text,
    })),
  }
}

function summarise(
  findings: readonly ReportFinding[],
  hearings: readonly CheckedHearing[],
): Report['summary'] {
  const count = (severity: ReportFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  const total = (of: (hearing: LinkedHearing) => number): number =>
    hearings.reduce((sum, {hearing}) => sum + of(hearing), 0)
  return {
    files: total(({responses}) => responses.length),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    sources: total(({sources}) => sources.filter(({state}) => state.kind === 'read').length),
  }
}
