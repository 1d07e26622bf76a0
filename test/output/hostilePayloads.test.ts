import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import type {Finding} from '../../src/core/model/finding.ts'
import {formatGithub} from '../../src/output/formatGithub.ts'
import {formatGitlab} from '../../src/output/formatGitlab.ts'
import {formatJson} from '../../src/output/formatJson.ts'
import {formatJunit} from '../../src/output/formatJunit.ts'
import {formatSarif} from '../../src/output/formatSarif.ts'
import {formatText} from '../../src/output/formatText.ts'
import {makeVisible} from '../../src/output/makeVisible.ts'
import type {Report} from '../../src/output/report.ts'
import {describeWithShared} from '../support/shared.ts'
import {readCommands} from './readCommands.ts'
import {readJson, readSarif} from './readReports.ts'
import {readXml, type XmlElement} from './readXml.ts'
import {fullFinding, responseText, sampleReport} from './sampleReport.ts'

describeWithShared('every hostile text in every field', (folder) => {
  const groups = JSON.parse(
    readFileSync(`${folder}/hostile/export/payloads.json`, 'utf8'),
  ) as Record<string, readonly string[]>
  for (const payload of [...new Set(Object.values(groups).flat())]) {
    it(`is safe in all formats: ${JSON.stringify(payload).slice(0, 60)}`, () =>
      checkPayload(payload))
  }
})

function checkPayload(payload: string): void {
  const text = `${payload}${responseText}${payload}`
  const start = text.indexOf('7,5')
  const finding: Finding = {
    ...fullFinding(),
    file: payload,
    span: {start, end: start + 3},
    args: {quote: payload, source: payload},
    related: [
      {
        file: `kilder/${payload}`,
        span: {start: 0, end: 2},
        page: payload,
        messageId: 'place',
        args: {source: payload},
      },
    ],
    fixes: [
      {
        messageId: 'rewrite',
        args: {},
        automatic: false,
        edits: [{span: {start, end: start + 3}, text: payload}],
      },
    ],
  }
  const parts = {responseFile: payload, responseText: text, sourceFile: `kilder/${payload}`}
  const report = sampleReport([finding, {...finding, span: {start: 0, end: text.length}}], parts)
  const json = readJson(report)
  assert.equal(json.findings[0]?.file, payload)
  const output = [formatText, formatJson, formatSarif, formatJunit, formatGithub, formatGitlab].map(
    (format) => format(report),
  )
  for (const each of output) assertPrintable(each)
  assertNames(report, payload)
}

/** Of what a terminal acts upon only line ends are left, and of line ends only those of the format. */
function assertPrintable(output: string): void {
  const lines = output.split('\n').map((line) => line.replace(/^\t+/u, ''))
  for (const line of lines) assert.equal(makeVisible(line), line)
}

/** The name of the file comes back whole where programs read it, and visible where people do. */
function assertNames(report: Report, payload: string): void {
  const uri =
    readSarif(report).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation
  assert.equal(decodeURIComponent(uri?.uri ?? ''), payload.toWellFormed())
  const suites = readXml(formatJunit(report)).children
  const own = suites.find(({attributes}) => attributes.get('tests') === '2')
  assert.ok(own)
  assert.equal(own.attributes.get('name'), makeVisible(payload))
  const commands = readCommands(formatGithub(report))
  assert.equal(commands.length, 2)
  const [first] = commands
  assert.ok(first)
  assert.equal(first.properties.get('file'), makeVisible(payload))
  const messages = own.children.map((each: XmlElement) =>
    each.children[0]?.attributes.get('message'),
  )
  assert.equal(messages[0], first.message)
}
