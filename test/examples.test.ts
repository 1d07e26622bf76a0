import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import type {Finding} from '../src/core/model/finding.ts'
import {profiles} from '../src/core/model/settings.ts'
import {LineIndex} from '../src/core/text/lineIndex.ts'
import {checkFiles, linkFiles, type Files} from './support/checkFiles.ts'

const folder = new URL('../examples/', import.meta.url)
const right = 'svar/svar.md'
const wrong = 'svar/udkast-med-fejl.md'

/** What the draft with mistakes is told, by line. A change here is a change in what people see. */
const expected: readonly string[] = [
  '5 meta/case-number',
  '11 proposal/not-covered',
  '11 proposal/not-covered',
  '11 proposal/not-covered',
  '13 markdown/date-as-list',
  '15 privacy/contact',
  '15 privacy/cpr',
  '19 proposal/malformed-heading',
  '25 quote/altered',
  '30 term/deprecated',
  '38 quote/altered',
  '42 term/deprecated',
  '42 quote/mixed-marks',
  '45 amount/not-in-cited-passage',
  '47 proposal/title-mismatch',
  '52 citation/wrong-locator',
  '53 source/unknown-key',
  '53 abbreviation/undefined',
  '55 citation/vague-reference',
  '63 quote/not-found',
  '66 citation/missing',
  '68 meta/suppression-without-reason',
  '71 proposal/unknown-number',
  '75 citation/missing',
  '77 markdown/empty-link',
  '85 quote/elsewhere',
  '86 quote/unmarked-verbatim',
  '89 citation/locator-not-found',
  '91 proposal/duplicate',
]

describe('The example', () => {
  const files = readExample()
  let findings: readonly Finding[] = []
  before(async () => {
    findings = await checkFiles(files)
  })

  for (const profile of profiles) {
    it(`has a response that is right: no errors, no warnings (${profile})`, async () => {
      const all = await checkFiles(files, {profile})
      const serious = all.filter(({file, severity}) => file !== wrong && severity !== 'info')
      assert.deepEqual(serious.map(describeFinding), [])
    })
  }

  it('has a draft with mistakes of many kinds', () => {
    const found = findings.filter(({file}) => file === wrong)
    assert.deepEqual(found.map(describeFinding), expected)
  })

  it('has mistakes that stop a response, and some that are for the writer to judge', () => {
    const severities = new Set(findings.map(({severity}) => severity))
    assert.deepEqual([...severities].sort(), ['error', 'info', 'warning'])
  })

  it('is small and complete: six proposals, three sources, a termbase', async () => {
    const {project, sources} = await linkFiles(files)
    assert.deepEqual(project.problems, [])
    assert.ok(project.proposals.length >= 6)
    assert.deepEqual(
      sources.map(({state}) => state.kind),
      ['read', 'read', 'read'],
    )
    assert.ok(project.concepts.length >= 6)
  })

  it('quotes its sources word for word in the response that is right', async () => {
    const {responses} = await linkFiles(files)
    const quotes = responses.find(({response}) => response.file === right)?.quotes ?? []
    assert.ok(quotes.length >= 8)
    for (const {quote, resolution} of quotes) {
      assert.match(resolution?.kind ?? 'none', /^(?:exact|normalized)$/u, quote.content.text)
    }
  })

  function describeFinding({ruleId, file, span}: Finding): string {
    const text = files.get(file)
    const {line} = new LineIndex(typeof text === 'string' ? text : '').positionAt(span.start)
    return `${line + 1} ${ruleId}`
  }
})

function readExample(): Files {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:md|yaml|txt)$/u.test(name))
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(new URL(name, folder))
      return [name, name.endsWith('.txt') ? bytes : bytes.toString('utf8')]
    }),
  )
}
