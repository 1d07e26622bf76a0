import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Finding} from '../src/core/model/finding.ts'
import {LineIndex} from '../src/core/text/lineIndex.ts'
import {checkFiles, type Files} from './support/checkFiles.ts'
import {describeWithShared} from './support/shared.ts'

/** What a person marked in a real response: `fire` must be reported, `not` must never be. */
interface Expectation {
  readonly rule: string
  readonly must: 'fire' | 'may' | 'not'
  readonly line: number
  readonly column: number
  readonly text: string
  readonly why: string
}

/** The marks' own names of rules, and ours. What is not listed has the same name in both. */
const ruleNames: ReadonlyMap<string, string> = new Map([
  ['text/line-break-hyphen', 'text/soft-hyphen'],
  ['abbr/undefined', 'abbreviation/undefined'],
  ['link/empty', 'markdown/empty-link'],
  ['ref/missing-figure', 'citation/vague-reference'],
  ['frontmatter/*', 'meta/front-matter'],
  ['frontmatter/date', 'meta/front-matter'],
  ['proposal/gap', 'proposal/order'],
  ['proposal/heading-without-number', 'proposal/malformed-heading'],
])

describeWithShared('A real response, held against its real sources', (shared) => {
  const folder = join(shared, 'real')
  const file = 'response/response.md'
  const text = readFileSync(join(folder, file), 'utf8')
  const lines = new LineIndex(text)
  const {findings: expectations} = JSON.parse(
    readFileSync(join(folder, 'response/expected-findings.json'), 'utf8'),
  ) as {readonly findings: readonly Expectation[]}
  let findings: readonly Finding[] = []

  before(async () => {
    const files: Files = new Map<string, string | Uint8Array>([
      ['hearing.yaml', readFileSync(join(folder, 'hearing.yaml'), 'utf8')],
      [file, text],
      ...readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => [name, readFileSync(join(folder, name))] as const),
    ])
    findings = await checkFiles(files)
  })

  /** The findings of a rule in the stretch that an expectation marks. */
  function found({rule, line, column, text: marked}: Expectation): readonly Finding[] {
    const start = lines.startOf(line - 1) + column - 1
    const end = start + Math.max(1, marked.length)
    return findings.filter(
      (finding) =>
        finding.ruleId === (ruleNames.get(rule) ?? rule) &&
        finding.file === file &&
        finding.span.start < end &&
        finding.span.end > start,
    )
  }

  for (const expectation of expectations.filter(({must}) => must === 'fire')) {
    const {rule, line, text: marked} = expectation
    it(`reports ${rule} in line ${line}: ${marked.slice(0, 40)}`, () => {
      assert.notDeepEqual(found(expectation), [], expectation.why)
    })
  }

  for (const expectation of expectations.filter(({must}) => must === 'not')) {
    const {rule, line, text: marked} = expectation
    it(`does not report ${rule} in line ${line}: ${marked.slice(0, 40)}`, () => {
      assert.deepEqual(found(expectation), [], expectation.why)
    })
  }

  it('holds nothing that must not go out', () => {
    const errors = findings.filter(({severity}) => severity === 'error')
    assert.deepEqual(
      errors.map(({ruleId, span}) => `${lines.positionAt(span.start).line + 1} ${ruleId}`),
      [],
    )
  })
})
