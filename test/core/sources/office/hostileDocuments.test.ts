import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {docxReader} from '../../../../src/core/sources/docx/docxReader.ts'
import {htmlReader} from '../../../../src/core/sources/html/htmlReader.ts'
import {odtReader} from '../../../../src/core/sources/odt/odtReader.ts'
import {pdfReader} from '../../../../src/core/sources/pdf/pdfReader.ts'
import {readSource} from '../../../../src/core/sources/readSource.ts'
import {inflateHere} from '../../../../src/host/reader/inflateHere.ts'
import {pdfiumWasm} from '../../../support/pdfiumWasm.ts'
import {describeWithShared} from '../../../support/shared.ts'

interface HostileFile {
  readonly file: string
  readonly attacks: string
  readonly expected: {readonly outcome: string; readonly maxMs: number}
}

/** What each file must end as: the reason why it is not read, or the rules of its warnings. */
const expectations: Readonly<Record<string, string>> = {
  'docx/control.docx': '',
  'docx/external-image-file.docx': '',
  'docx/external-image-relative.docx': '',
  'docx/external-image-unc.docx': '',
  'docx/xxe.docx': 'unsafe DOCTYPE: word/document.xml',
  'docx/entity-bomb.docx': 'unsafe DOCTYPE: word/document.xml',
  'docx/zip-lying-size.docx': 'damaged word/document.xml',
  'docx/zip-many-entries.docx': 'tooLarge ZIP: 1503 > 1000',
  'docx/zip-overlap-1200mb.docx': 'damaged word/media/i0.png',
  'docx/zip-duplicate-entry.docx': 'unsafe 2 × word/document.xml',
  'docx/zip-bad-crc.docx': 'damaged word/document.xml',
  'docx/truncated.docx': 'damaged ZIP: no end',
  'docx/encrypted-ole.docx': 'encrypted',
  'docx/no-document.docx': 'damaged word/document.xml',
  'docx/document2-word-online.docx': '',
  'docx/deep-table-500.docx': 'unsafe word/document.xml',
  'docx/many-runs-20k.docx': 'source/no-pages',
  'docx/numbering-self-link.docx': '',
  'docx/dde-field-altchunk.docx': 'source/partly-read',
  'docx/tracked-changes.docx': 'source/tracked-changes',
  'docx/hidden-comment-meta.docx': 'source/hidden-text',
  'docx/soft-hyphens.docx': '',
  'docx/backslash-content-type.docx': '',
  'docx/docm-macro.docx': 'source/macros',
  'html/control.html': '',
  'html/xss.html': 'source/hidden-text',
  'html/deep-div-8k.html': '',
  'html/unclosed-formatting.html': 'source/empty',
  'html/charset-meta-cp1252.html': '',
  'html/charset-lies.html': 'source/encoding',
  'html/utf7-and-meta-late.html': '',
  'html/not-html.html': 'damaged',
}

/** What must stand in a text, and what must not. */
const texts: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  'docx/tracked-changes.docx': [
    /^Forvaltningen anbefaler stærkt at videreføre indsatsen\.$/u,
    /ikke/u,
  ],
  'docx/hidden-comment-meta.docx': [/^Forvaltningen/u, /SKJULT/u],
  'docx/soft-hyphens.docx': [/uhen\u00ADsigts\u2011mæssigt\nny linje\ttab/u, /\f/u],
  'docx/dde-field-altchunk.docx': [/^feltresultat/u, /DDE|cmd/u],
  'html/xss.html': [/Tekst/u, /FALSK|skjult|skabelon|noscript|svgtekst/u],
  'html/charset-meta-cp1252.html': [/^Måltallet er 120 borgere – ældre\.$/u, /\uFFFD/u],
  'html/charset-lies.html': [/^Måltallet er 120 ældre\.$/u, /Ã/u],
  'html/utf7-and-meta-late.html': [/\+ADw-script\+AD4-/u, /<script>/u],
}

const readers = [docxReader(inflateHere), odtReader(inflateHere), htmlReader, pdfReader(pdfiumWasm)]

describeWithShared('The readers of Word and HTML on hostile files', (shared) => {
  const hostile = join(shared, 'hostile')
  const {files} = JSON.parse(readFileSync(join(hostile, 'manifest.json'), 'utf8')) as {
    readonly files: readonly HostileFile[]
  }
  const own = files.filter(({file}) => /^(?:docx|odt|html)\//u.test(file))

  it('are held against every one of them', () => {
    assert.deepEqual(own.map(({file}) => file).toSorted(), Object.keys(expectations).toSorted())
  })

  for (const {file, attacks, expected} of own) {
    it(`end ${file} as they must (${attacks.slice(0, 70)})`, async function () {
      this.timeout(expected.maxMs * 3)
      const result = await readSource({file, bytes: readFileSync(join(hostile, file))}, readers)
      if (result.kind === 'unreadable') {
        assert.match(expected.outcome, /error/u)
        const {what = ''} = result.args
        assert.equal(`${result.messageId} ${what}`.trim(), expectations[file])
        return
      }
      assert.match(expected.outcome, /^ok/u)
      const {text, warnings} = result.source
      assert.equal(warnings.map(({ruleId}) => ruleId).join(' '), expectations[file])
      const [holds, lacks] = texts[file] ?? [/^/u, /root:/u]
      assert.match(text, holds)
      assert.doesNotMatch(text, lacks)
    })
  }
})
