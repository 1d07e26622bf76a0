import type {Finding} from '../../src/core/model/finding.ts'
import type {Rule} from '../../src/core/model/rule.ts'
import type {Source} from '../../src/core/model/source.ts'
import {buildReport, type ReportInput} from '../../src/output/buildReport.ts'
import type {Report} from '../../src/output/report.ts'
import {englishTexts} from '../../src/output/texts.ts'
import {
  sampleHearing,
  sampleLinked,
  sampleProject,
  sampleResponse,
} from '../support/sampleValues.ts'

const sampleText = '# Høringssvar\n\n## Nr. 1. Bænke\n\nDer afsættes »7,5 mio. kr.« til bænke.\n'
export {sampleText as responseText}
export const sourceText = 'Notat\n\nDer afsættes 5,7 mio. kr. til bænke i parken.\n'

export const sampleRule: Rule = {
  id: 'quote/altered',
  severity: 'error',
  scope: 'response',
  messages: {
    altered: 'You write {quote}, the source writes {source}.',
    place: 'Here it says {source}',
    rewrite: 'Write it as the source does',
  },
  check: () => [],
}

/** A finding at the first place of some words in the response. */
export function findingAt(words: string, parts: Partial<Finding> = {}): Finding {
  const start = sampleText.indexOf(words)
  return {
    ruleId: 'quote/altered',
    messageId: 'altered',
    args: {quote: '7,5', source: '5,7'},
    severity: 'error',
    file: 'svar.md',
    span: {start, end: start + words.length},
    related: [],
    fixes: [],
    ...parts,
  }
}

/** With another place, in the source, and a fix. */
export function fullFinding(): Finding {
  const inResponse = sampleText.indexOf('7,5')
  const inSource = sourceText.indexOf('5,7')
  return findingAt('7,5', {
    related: [
      {
        file: 'kilder/notat.txt',
        span: {start: inSource, end: inSource + 3},
        page: '1',
        messageId: 'place',
        args: {source: '5,7'},
      },
    ],
    fixes: [
      {
        messageId: 'rewrite',
        args: {},
        automatic: true,
        edits: [{span: {start: inResponse, end: inResponse + 3}, text: '5,7'}],
      },
    ],
  })
}

export interface SampleParts extends Partial<Omit<ReportInput, 'hearings'>> {
  readonly responseFile?: string
  readonly responseText?: string
  readonly sourceFile?: string
}

/** A report on one response and one source. */
export function sampleReport(findings: readonly Finding[], parts: SampleParts = {}): Report {
  const {
    responseFile: file = 'svar.md',
    responseText: text = sampleText,
    sourceFile,
    ...rest
  } = parts
  const project = sampleProject()
  const source: Source = {
    file: sourceFile ?? 'kilder/notat.txt',
    reader: 'text',
    text: sourceText,
    pages: [{index: 0, label: '1', start: 0, end: sourceText.length}],
    paragraphs: [],
    warnings: [],
  }
  const entry = {key: 'notat', place: {file: 'hearing.yaml', span: {start: 0, end: 0}}}
  const hearing = sampleHearing({
    project,
    sources: [{entry, state: {kind: 'read', source}}],
    responses: [sampleLinked({project, response: sampleResponse({file, text})})],
  })
  return buildReport({
    program: {name: 'hearing-response', version: '1.2.3'},
    language: 'en',
    texts: englishTexts,
    rules: [sampleRule],
    ...rest,
    hearings: [{hearing, findings}],
  })
}
