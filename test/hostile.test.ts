import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {runCli} from './support/runCli.ts'
import {describeWithShared} from './support/shared.ts'

interface HostileFile {
  readonly file: string
  readonly kind: string
  readonly attacks: string
  readonly expected: {readonly outcome: string; readonly maxMs: number}
}

interface JsonFinding {
  readonly file: string
  readonly ruleId: string
  readonly severity: string
  readonly message: string
  readonly line: number
  readonly column: number
}

/** What must be found, as `rule` or `rule line:column`, for the files whose list names something. */
const expectedFindings: ReadonlyMap<string, readonly string[]> = new Map([
  ['txt/cp1252-danish.txt', ['source/encoding']],
  ['txt/macroman-danish.txt', ['source/encoding']],
  ['txt/invalid-utf8.txt', ['source/encoding']],
  ['txt/mojibake-double.txt', ['source/mojibake']],
  ['txt/nul-bytes.txt', ['source/control-character']],
  ['txt/empty.txt', ['source/empty']],
  ['txt/whitespace-only.txt', ['source/empty']],
  ['md/invisible-tags.md', ['text/invisible-character']],
  ['md/zero-width-term.md', ['text/invisible-character']],
  ['md/homoglyph-number.md', ['proposal/number-format']],
  ['md/uri-schemes.md', ['markdown/unsafe-link', 'markdown/remote-image']],
  ['md/injection-diagnostic.md', ['proposal/unknown-number']],
  ['md/frontmatter-unterminated.md', ['meta/front-matter 1:1']],
  ['md/frontmatter-late.md', ['meta/front-matter 2:1']],
  ['md/frontmatter-toml.md', ['meta/front-matter 1:1']],
  ['md/nested-blockquote-8k.md', ['document/too-deep 7:201']],
  ['md/nested-blockquote-1600.md', ['document/too-deep 7:201']],
  ['md/fuzzy-quadratic.md', ['quote/not-found']],
  ['md/privacy.md', ['privacy/cpr', 'privacy/contact']],
  [
    'md/conflict-markers.md',
    ['text/conflict-marker 12:1', 'text/conflict-marker 14:1', 'text/conflict-marker 16:1'],
  ],
  ['md/hidden-comment.md', ['privacy/comment']],
  ['md/utf16-columns.md', ['proposal/unknown-mention 12:27']],
  ['md/lone-cr.md', ['proposal/unknown-mention 13:14']],
  ['yaml/alias-cycle.yaml', ['meta/syntax']],
  ['yaml/alias-quadratic.yaml', ['meta/syntax']],
  ['yaml/proto-pollution.yaml', ['meta/s']],
  ['yaml/deep-flow-20k.yaml', ['meta/syntax']],
  ['yaml/deep-block-500.yaml', ['meta/syntax']],
  ['yaml/tags-js-function.yaml', ['meta/syntax 1:4']],
  ['yaml/tabs-indent.yaml', ['meta/syntax 2:1']],
  ['yaml/bad-unicode-escape.yaml', ['meta/syntax 1:']],
  ['yaml/nul-and-bom.yaml', ['meta/syntax 2:']],
  ['yaml/complex-keys.yaml', ['meta/s']],
  ['yaml/anchor-proto.yaml', ['meta/syntax']],
  ['yaml/not-a-map.yaml', ['meta/schema 1:']],
  ['yaml/empty.yaml', ['meta/empty-file']],
  ['yaml/huge-scalar.yaml', ['meta/schema']],
  ['yaml/terms-pingpong.yaml', ['meta/schema']],
  ['yaml/terms-redos.yaml', ['meta/schema']],
  ['yaml/sources-paths.yaml', ['meta/schema']],
  ['json/duplicate-keys.json', ['meta/syntax 1:33']],
  ['json/deep-50k.json', ['meta/syntax']],
  ['json/nan.json', ['meta/syntax 1:7']],
  ['json/truncated.json', ['meta/syntax 1:']],
  ['json/lone-surrogate.json', ['meta/s']],
])

/** Files that end worse than their list says, and why we mean that it must be so. */
const stricter: ReadonlyMap<string, string> = new Map([
  ['md/privacy.md', 'a CPR number must not go out, in any profile'],
])

/** A hearing that all hostile responses and sources are put into. */
const HEARING = `title: Høring om budgetbidrag
proposals:
  - {number: "5", title: Pilotforsøg med helhedsorienteret indsats}
  - {number: "6", title: Udsatte borgere i forslagets officielle titel}
sources:
  - {id: note5, title: Notat 5, file: kilder/note5.txt}
terms:
  - {preferred: borgere med særlige behov, deprecated: [udsatte borgere]}
`
const sources = 'sources:\n  - {id: note5, title: Notat 5, file: kilder/note5.txt}\n'
const specialHearings: ReadonlyMap<string, string> = new Map([
  ['md/ten-thousand-remarks-small.md', `title: Høring\n${sources}`],
  [
    'md/fix-pingpong.md',
    `title: Høring\n${sources}terms:\n  - {preferred: medborger, deprecated: [borger]}\n  - {preferred: borger, deprecated: [medborger]}\n`,
  ],
])
const RESPONSE = `---
title: Høringssvar
---

# Høringssvar

## Nr. 5. Pilotforsøg med helhedsorienteret indsats

Vi bakker op.

## Nr. 6. Udsatte borgere i forslagets officielle titel

Ingen bemærkninger.
`
const NOTE = `Notat

Forvaltningen anbefaler ikke at videreføre indsatsen.

🇩🇰 Forvaltningen anbefaler IKKE at videreføre indsatsen.

De udsatte borgere i citatet må ALDRIG ændres.
`

describeWithShared('Hostile files', (shared) => {
  const hostile = join(shared, 'hostile')
  const {files} = JSON.parse(readFileSync(join(hostile, 'manifest.json'), 'utf8')) as {
    readonly files: readonly HostileFile[]
  }
  const folders = ['md', 'txt', 'yaml', 'json']
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearing-hostile-'))
    for (const [name, text] of [
      ['hearing.yaml', HEARING],
      ['kilder/note5.txt', NOTE],
      ['svar/svar.md', RESPONSE],
    ] as const) {
      mkdirSync(dirname(join(folder, name)), {recursive: true})
      writeFileSync(join(folder, name), text)
    }
  })

  afterEach(() => rmSync(folder, {recursive: true, force: true}))

  for (const {file, attacks, expected} of files.filter((each) =>
    folders.includes(dirname(each.file)),
  )) {
    it(`${file} ends as it must (${attacks.slice(0, 70)})`, async function () {
      this.timeout(30_000)
      place(file)
      const {code, stdout, stderr} = await runCli(
        ['lint', '--format', 'json', '--no-cache', '.'],
        folder,
      )
      assert.notEqual(code, 3, stderr)
      const {findings} = JSON.parse(stdout) as {readonly findings: readonly JsonFinding[]}
      assert.ok(
        allowedCodes(stricter.has(file) ? 'error' : expected.outcome).includes(code),
        `exit code ${code}\n${stdout.slice(0, 3000)}`,
      )
      const found = findings.map(({ruleId, line, column}) => `${ruleId} ${line}:${column}`)
      for (const wanted of expectedFindings.get(file) ?? []) {
        assert.ok(
          found.some((each) => each.startsWith(wanted)),
          `no ${wanted} in\n${found.join('\n')}`,
        )
      }
      for (const {message} of findings)
        assert.match(message, /^[^\n\u0000-\u001f\u007f-\u009f]{1,300}$/u)
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.startsWith('PWNED')),
        [],
      )
    })
  }

  it('gives nothing in any format anything that a terminal or a runner would obey', async function () {
    this.timeout(60_000)
    for (const name of [
      'injection-diagnostic',
      'invisible-tags',
      'privacy',
      'uri-schemes',
      'lone-cr',
    ]) {
      place(`md/${name}.md`)
    }
    for (const format of ['text', 'json', 'sarif', 'junit', 'github', 'gitlab']) {
      const {stdout} = await runCli(['lint', '--format', format, '.'], folder)
      assert.doesNotMatch(
        stdout,
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u,
        format,
      )
    }
  })

  /**
   * Puts a hostile file where its kind belongs. The files were written for another notation: `[note5]` for
   * `[@note5]`, `avoid` for `deprecated`; what they attack is the same in ours.
   */
  function place(file: string): void {
    const bytes = readFileSync(join(hostile, file))
    const put = (name: string, content: Uint8Array | string) =>
      writeFileSync(join(folder, name), content)
    if (file.startsWith('md/')) {
      put(
        `svar/${basename(file)}`,
        inLatin1(bytes, (text) => text.replaceAll('[note5]', '[@note5]')),
      )
      const special = specialHearings.get(file)
      if (special !== undefined) put('hearing.yaml', special)
    } else if (file.startsWith('txt/')) put('kilder/note5.txt', bytes)
    else if (file.startsWith('yaml/terms-')) {
      const terms = inLatin1(
        bytes,
        (text) => `title: Hearing\n${text.replaceAll('avoid:', 'deprecated:')}`,
      )
      put('hearing.yaml', terms)
    } else if (file.startsWith('yaml/')) put('hearing.yaml', bytes)
    else {
      put('forslag.json', bytes)
      put('hearing.yaml', 'title: Høring\nproposals: forslag.json\n')
    }
  }
})

/** Changes text in a file of whatever encoding, byte by byte. */
function inLatin1(bytes: Buffer, change: (text: string) => string): Buffer {
  return Buffer.from(change(bytes.toString('latin1')), 'latin1')
}

function allowedCodes(outcome: string): readonly number[] {
  if (/^error or ok|^ok or error/u.test(outcome)) return [0, 1]
  return outcome === 'error' ? [1] : [0]
}
