import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import type {Region} from 'sarif'
import type {Finding} from '../../src/core/model/finding.ts'
import type {Severity} from '../../src/core/model/settings.ts'
import {formatGithub} from '../../src/output/formatGithub.ts'
import {formatGitlab} from '../../src/output/formatGitlab.ts'
import {formatJunit} from '../../src/output/formatJunit.ts'
import {formatSarif} from '../../src/output/formatSarif.ts'
import {formatText} from '../../src/output/formatText.ts'
import {readCommands} from './readCommands.ts'
import {readJson, readSarif} from './readReports.ts'
import {readXml} from './readXml.ts'
import {findingAt, fullFinding, responseText, sampleReport, sampleRule} from './sampleReport.ts'

/** One finding of each severity, one of them with everything that a finding can have. */
function mixed(): readonly Finding[] {
  return [
    fullFinding(),
    findingAt('Bænke', {severity: 'warning'}),
    findingAt('bænke', {severity: 'info'}),
    findingAt('# Høringssvar', {severity: 'error', span: {start: 0, end: responseText.length}}),
  ]
}

describe('the formats of a report', () => {
  const report = sampleReport(mixed())
  const json = readJson(report)

  it('have as many findings in JSON as were found', () => {
    assert.equal(json.findings.length, 4)
    assert.deepEqual(json.summary, {files: 1, errors: 2, warnings: 1, infos: 1, sources: 1})
  })

  it('agree in SARIF with JSON in number, place, severity and message', () => {
    const results = readSarif(report).runs[0]?.results ?? []
    const levels = {error: 'error', warning: 'warning', info: 'note'}
    assert.deepEqual(
      results.map(({ruleId, level, message, locations}) => {
        const place = locations?.[0]?.physicalLocation
        return [
          ruleId,
          level,
          message.text,
          place?.artifactLocation?.uri,
          ...corners(place?.region),
        ]
      }),
      json.findings.map((finding) => [
        finding.ruleId,
        levels[finding.severity],
        finding.message,
        finding.file,
        finding.line,
        finding.column,
        finding.endLine,
        finding.endColumn,
      ]),
    )
  })

  it('agree in SARIF with JSON on the other places', () => {
    const related = readSarif(report).runs[0]?.results?.[0]?.relatedLocations ?? []
    assert.deepEqual(
      related.map(({message, physicalLocation}) => [
        message?.text,
        physicalLocation?.artifactLocation?.uri,
        ...corners(physicalLocation?.region),
      ]),
      json.findings[0]?.related.map((place) => [
        place.message,
        place.file,
        place.line,
        place.column,
        place.endLine,
        place.endColumn,
      ]),
    )
  })

  it('give in SARIF a fix whose replacement stands where the words stand', () => {
    const fix = readSarif(report).runs[0]?.results?.[0]?.fixes?.[0]
    const replacement = fix?.artifactChanges[0]?.replacements[0]
    const {charOffset = 0, charLength = 0} = replacement?.deletedRegion ?? {}
    assert.equal(responseText.slice(charOffset, charOffset + charLength), '7,5')
    assert.equal(replacement?.insertedContent?.text, '5,7')
  })

  it('agree in JUnit with JSON in number and place', () => {
    const root = readXml(formatJunit(report))
    assert.equal(root.attributes.get('tests'), '4')
    assert.equal(root.attributes.get('failures'), '3')
    assert.equal(root.attributes.get('skipped'), '1')
    const outcomes = root.children
      .flatMap(({children}) => children)
      .flatMap(({children}) => children)
    assert.deepEqual(
      outcomes.map(({attributes}) => attributes.get('message')),
      json.findings.map(({message}) => message),
    )
    const failures = outcomes.filter(({name}) => name === 'failure').map(({text}) => text)
    const places = json.findings.filter(({severity}) => severity !== 'info')
    assert.deepEqual(
      failures.map((text) => text.split(': ')[0]),
      places.map(({file, line, column}) => `${file}:${line}:${column}`),
    )
  })

  it('agree in GitHub’s format with JSON, errors first', () => {
    const commands = readCommands(formatGithub(report))
    const order: readonly Severity[] = ['error', 'warning', 'info']
    const expected = order.flatMap((level) =>
      json.findings.filter(({severity}) => severity === level),
    )
    assert.deepEqual(
      commands.map(({name, properties, message}) => [
        name,
        properties.get('file'),
        properties.get('line'),
        properties.get('col'),
        properties.get('endLine'),
        properties.get('endColumn'),
        message,
      ]),
      expected.map((finding) => [
        finding.severity === 'info' ? 'notice' : finding.severity,
        finding.file,
        String(finding.line),
        String(finding.column),
        String(finding.endLine),
        String(finding.endColumn),
        finding.message,
      ]),
    )
  })

  it('agree in GitLab’s format with JSON', () => {
    const issues = JSON.parse(formatGitlab(report)) as readonly {
      readonly description: string
      readonly check_name: string
      readonly fingerprint: string
      readonly location: {readonly path: string; readonly lines: {readonly begin: number}}
    }[]
    assert.deepEqual(
      issues.map((issue) => [
        issue.check_name,
        issue.description,
        issue.location.path,
        issue.location.lines.begin,
        issue.fingerprint,
      ]),
      json.findings.map((each) => [
        each.ruleId,
        each.message,
        each.file,
        each.line,
        each.fingerprint,
      ]),
    )
  })

  it('agree in the text for people with JSON', () => {
    const places = [
      ...formatText(report).matchAll(/^(\S+):(\d+):(\d+): (error|warning|info): (.*) \[/gmu),
    ]
    assert.deepEqual(
      places.map(([, file, line, column, , message]) => [file, line, column, message]),
      json.findings.map((each) => [
        each.file,
        String(each.line),
        String(each.column),
        each.message,
      ]),
    )
  })

  it('say that all is well where nothing was found', () => {
    const empty = sampleReport([])
    assert.equal(readSarif(empty).runs[0]?.results?.length, 0)
    const root = readXml(formatJunit(empty))
    assert.equal(root.attributes.get('failures'), '0')
    assert.equal(root.children[0]?.children.length, 1)
    assert.equal(formatGithub(empty), '')
    assert.equal(formatGitlab(empty), '[]\n')
    assert.equal(formatText(empty), 'Nothing to correct in 1 response; 1 source read.\n')
  })
})

describe('GitHub’s format', () => {
  it('shows ten of each level and counts the rest in plain text', () => {
    const many = Array.from({length: 47}, () => findingAt('Bænke'))
    const some = Array.from({length: 11}, () => findingAt('bænke', {severity: 'warning'}))
    const output = formatGithub(sampleReport([...some, ...many]))
    const lines = output.trimEnd().split('\n')
    assert.deepEqual(
      lines.map((line) => /^::(\w+) /u.exec(line)?.[1] ?? line),
      [
        ...Array.from({length: 10}, () => 'error'),
        '… and 37 more errors',
        ...Array.from({length: 10}, () => 'warning'),
        '… and 1 more warning',
      ],
    )
  })
})

describe('fingerprints', () => {
  const one = readJson(sampleReport([findingAt('Bænke'), findingAt('Bænke')]))

  it('differ for findings that are alike', () => {
    const [first, second] = one.findings
    assert.notEqual(first?.fingerprint, second?.fingerprint)
  })

  it('stay when lines are added before', () => {
    const moved = `Ny linje\n\n${responseText}`
    const start = moved.indexOf('Bænke')
    const finding = findingAt('Bænke', {span: {start, end: start + 5}})
    const later = readJson(sampleReport([finding], {responseText: moved}))
    assert.notEqual(later.findings[0]?.line, one.findings[0]?.line)
    assert.equal(later.findings[0]?.fingerprint, one.findings[0]?.fingerprint)
  })

  it('change with the words, the rule and the file', () => {
    const prints = [
      findingAt('Bænke'),
      findingAt('bænke'),
      findingAt('Bænke', {ruleId: 'a/b'}),
      findingAt('Bænke', {messageId: 'place'}),
    ].map((finding) => readJson(sampleReport([finding])).findings[0]?.fingerprint)
    assert.equal(new Set(prints).size, 4)
  })
})

describe('SARIF', () => {
  it('passes the schema of the standard', () => {
    const schema = readOfficialSchema()
    // It is written in an older draft of JSON Schema, in which only these two words differ for us.
    delete schema['id']
    delete schema['$schema']
    const standard = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
    addFormats.default(standard)
    const isValid = standard.compile(schema)
    const page = '# a\n\n## English\n\n### What\n\nIt is.\n'
    const parts = {
      program: {name: 'hearing-response', version: '1.2.3', homepage: 'https://example.org/'},
      pages: new Map([[sampleRule.id, page]]),
    }
    const log: unknown = JSON.parse(formatSarif(sampleReport(mixed(), parts)))
    assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 3)))
  })

  it('has the rule’s help, and an address where the program has one', () => {
    const parts = {
      program: {name: 'hearing-response', version: '1.2.3', homepage: 'https://example.org/'},
      pages: new Map([[sampleRule.id, '# a\n\n## English\n\n### What\n\nIt is. More.\n']]),
    }
    const rule = readSarif(sampleReport([], parts)).runs[0]?.tool.driver.rules?.[0]
    assert.equal(rule?.shortDescription?.text, 'It is.')
    assert.equal(rule.help?.markdown, '## What\n\nIt is. More.')
    assert.equal(rule.helpUri, 'https://example.org/docs/rules/quote/altered.md')
  })

  it('writes brackets in a message so that they are no link', () => {
    const finding = findingAt('Bænke', {args: {quote: '[klik](7)', source: 'x'}})
    const text = readSarif(sampleReport([finding])).runs[0]?.results?.[0]?.message.text
    assert.match(text ?? '', /\\\[klik\\\]\(7\)/u)
  })

  it('leaves out a fix that would write a person’s number', () => {
    const finding: Finding = {
      ...fullFinding(),
      fixes: [
        {
          messageId: 'rewrite',
          args: {},
          automatic: true,
          edits: [{span: {start: 0, end: 1}, text: '010203-1234'}],
        },
      ],
    }
    const output = formatSarif(sampleReport([finding]))
    assert.ok(!output.includes('010203-1234'))
    assert.equal(readSarif(sampleReport([finding])).runs[0]?.results?.[0]?.fixes, undefined)
  })
})

function corners(region: Region | undefined): readonly unknown[] {
  return [region?.startLine, region?.startColumn, region?.endLine, region?.endColumn]
}

/** The OASIS schema of SARIF 2.1.0, from a development package that brings it along. */
function readOfficialSchema(): Record<string, unknown> {
  const file = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
  const path = createRequire(import.meta.url).resolve(file)
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}
