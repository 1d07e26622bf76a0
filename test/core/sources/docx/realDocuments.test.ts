import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {docxReader} from '../../../../src/core/sources/docx/docxReader.ts'
import {readSource} from '../../../../src/core/sources/readSource.ts'
import {readTextSource} from '../../../../src/core/sources/readTextSource.ts'
import {describeWithShared} from '../../../support/shared.ts'
import {docxCases, runSourceCase} from '../../../support/sourceCases.ts'

interface Expected {
  readonly paragraphs: Readonly<Record<string, string>>
  readonly mustNotAppearInBody: readonly string[]
  readonly mustAppearExactlyOnce: readonly string[]
  readonly features: readonly {readonly text?: string; readonly paragraph?: string}[]
}

const reader = docxReader()

/** Without soft hyphens, with plain hyphens and spaces: how the words read. */
function plain(text: string): string {
  return text
    .replace(/\u00AD/gu, '')
    .replace(/\u2011/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

describeWithShared('docxReader on documents whose contents are known', (shared) => {
  for (const sourceCase of docxCases) {
    it(`gives the paragraphs and rows of ${sourceCase.file} whole and in order, and every quotation its verdict`, async function () {
      this.timeout(30_000)
      const {paragraphs, misses, quotes, changed} = await runSourceCase(
        shared,
        sourceCase,
        reader,
        (file) =>
          Promise.resolve(readTextSource({file: basename(file), bytes: readFileSync(file)})),
      )
      const lost = new Set(misses.map(({id}) => id))
      assert.ok(paragraphs > 0 && quotes > 0)
      assert.ok(paragraphs - lost.size >= (paragraphs * sourceCase.least) / 100, [...lost].join())
      assert.ok(changed.length <= quotes / 100, changed.map(({id}) => id).join())
      assert.deepEqual(
        misses.filter(({why}) => why === 'row torn'),
        [],
      )
    })
  }

  it('reads a document with changes, fields, text boxes and hidden text as it reads when accepted', async () => {
    const file = join(shared, 'made', '004-hostile.docx')
    const expected = JSON.parse(
      readFileSync(file.replace('.docx', '.expected.json'), 'utf8'),
    ) as Expected
    const result = await reader.read({file, bytes: readFileSync(file)})
    assert.equal(result.kind, 'read')
    const {text, paragraphs, warnings} = result.source
    const words = paragraphs.map(({start, end}) => plain(text.slice(start, end)))
    for (const [start, whole] of Object.entries(expected.paragraphs)) {
      assert.ok(words.includes(whole), `${start}: ${words.find((each) => each.startsWith(start))}`)
    }
    for (const {text: feature = '', paragraph = ''} of expected.features) {
      assert.ok(words.some((each) => each.includes(feature) && each.includes(paragraph)))
    }
    for (const absent of expected.mustNotAppearInBody) assert.ok(!plain(text).includes(absent))
    for (const once of expected.mustAppearExactlyOnce) {
      assert.equal(plain(text).split(once).length, 2, once)
    }
    assert.deepEqual(
      warnings.map(({ruleId}) => ruleId),
      ['source/tracked-changes', 'source/hidden-text'],
    )
  })
})

describeWithShared('docxReader on test documents of other programs', (shared) => {
  const folder = join(shared, 'fixtures', 'docx')
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.docx'),
  )
  /** Cut short, not Word at all, or locked. */
  const refused: ReadonlyMap<string, string> = new Map([
    ['bug53475-password-is-pass.docx', 'encrypted'],
    ['truncated62886.docx', 'damaged'],
    ['clusterfuzz-testcase-minimized-POIXWPFFuzzer-5564805011079168.docx', 'damaged'],
  ])
  for (const name of files) {
    const reason = refused.get(basename(name))
    it(`${reason === undefined ? 'reads' : 'refuses'} ${name}`, async function () {
      // One of them has thirteen megabytes of XML.
      this.timeout(20_000)
      const bytes = readFileSync(join(folder, name))
      const result = await readSource({file: name, bytes}, [reader])
      if (reason === undefined) assert.equal(result.kind, 'read')
      else assert.equal(result.kind === 'unreadable' && result.messageId, reason)
    })
  }
})
