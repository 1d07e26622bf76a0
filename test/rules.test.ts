import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {Finding} from '../src/core/model/finding.ts'
import type {Rule} from '../src/core/model/rule.ts'
import {profiles} from '../src/core/model/settings.ts'
import {allRules} from '../src/core/rules/allRules.ts'
import danish from '../l10n/bundle.l10n.da.json' with {type: 'json'}
import {checkFiles} from './support/checkFiles.ts'
import {formatFinding} from './support/formatFinding.ts'
import {readRulePage, type PageExample} from './support/rulePages.ts'

const root = new URL('../', import.meta.url)
const texts = new Map(Object.entries(danish))
const severityWords = {
  error: 'Fejl · Error',
  warning: 'Advarsel · Warning',
  info: 'Oplysning · Info',
}
const pageHeadings = [
  ['Dansk', 'Hvad', 'Hvorfor', 'Hvad gør jeg'],
  ['English', 'What', 'Why', 'What to do'],
  ['Eksempler · Examples'],
].flat()

describe('The list of rules', () => {
  it('is sorted by id and holds each id once', () => {
    const ids = allRules.map(({id}) => id)
    assert.deepEqual(ids, [...new Set(ids)].sort())
  })

  it('holds every rule file, and every rule has its file, named after its id', () => {
    const files = readdirSync(new URL('src/core/rules/', root), {recursive: true, encoding: 'utf8'})
    const ruleFiles = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter(
        (file) =>
          file.includes('/') &&
          /const \w+: (?:Rule|ResponseRule|HearingRule)\b/u.test(read(`src/core/rules/${file}`)),
      )
    assert.deepEqual(ruleFiles.sort(), allRules.map(({id}) => `${camelCase(id)}.ts`).sort())
  })

  it('has a page for every rule, and a rule for every page', () => {
    const pages = readdirSync(new URL('docs/rules/', root), {recursive: true, encoding: 'utf8'})
    const ids = pages
      .map((page) => page.replaceAll('\\', '/'))
      .filter((page) => /\/.*\.md$/u.test(page))
    assert.deepEqual(ids.sort(), allRules.map(({id}) => `${id}.md`).sort())
  })
})

for (const rule of allRules) {
  describe(rule.id, () => {
    it('says everything in Danish too', () => {
      const missing = Object.values(rule.messages).filter((message) => !texts.has(message))
      assert.deepEqual(missing, [], 'missing in l10n/bundle.l10n.da.json')
    })

    it('uses the same arguments in both languages', () => {
      for (const message of Object.values(rule.messages)) {
        assert.deepEqual(argumentsOf(texts.get(message) ?? message), argumentsOf(message), message)
      }
    })

    const file = new URL(`docs/rules/${rule.id}.md`, root)
    if (!existsSync(file)) return
    const page = readRulePage(readFileSync(file, 'utf8'))

    it('has a page that says what, why and what to do in both languages', () => {
      assert.equal(page.title, rule.id)
      for (const heading of pageHeadings)
        assert.ok(page.headings.includes(heading), `no heading ${heading}`)
      assert.ok(
        readFileSync(file, 'utf8').includes(`> ${severityWords[rule.severity]}`),
        `the page does not say > ${severityWords[rule.severity]}`,
      )
      assert.ok(page.wrong.length > 0, 'no example of what is wrong')
      assert.ok(page.right.length > 0, 'no example of what is right')
    })

    for (const [index, example] of page.wrong.entries()) {
      it(`finds what its page says: ${example.title} (${index + 1})`, () =>
        assertExample(rule, example))
    }
    for (const [index, example] of page.right.entries()) {
      it(`finds nothing where its page says so: ${example.title} (${index + 1})`, () =>
        assertExample(rule, example))
    }
  })
}

async function assertExample(rule: Rule, example: PageExample): Promise<void> {
  // Rules that are off in the usual profile are shown in the strictest one that has them on.
  const profile =
    rule.profiles?.review === 'off'
      ? profiles.findLast((each) => rule.profiles?.[each] !== 'off')
      : 'review'
  const options = profile === undefined ? {} : {profile}
  const all = await checkFiles(example.files, options, example.warnings)
  const findings = all.filter(({ruleId}) => ruleId === rule.id)
  const textOf = (file: string) => example.files.get(file) ?? ''
  const found = findings.map((finding) => formatFinding(finding, textOf)).sort()
  assert.deepEqual(found, example.findings)
  for (const {messageId} of findings) assert.ok(rule.messages[messageId], `no message ${messageId}`)
  for (const [file, text] of example.fixed) {
    assert.equal(
      applyFirstFixes(
        textOf(file),
        findings.filter((each) => each.file === file),
      ),
      text,
    )
  }
}

function applyFirstFixes(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({fixes}) => fixes[0]?.edits ?? [])
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (changed, {span, text: put}) => changed.slice(0, span.start) + put + changed.slice(span.end),
      text,
    )
}

function argumentsOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ''))].sort()
}

/** `quote/not-found` → `quote/notFound` */
function camelCase(id: string): string {
  return id.replace(/-(\p{L})/gu, (_, letter: string) => letter.toUpperCase())
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}
