import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {ReadResult} from '../../../src/core/model/source.ts'
import {readSource} from '../../../src/core/sources/readSource.ts'
import type {SourceReader} from '../../../src/core/sources/sourceReader.ts'
import {sourceReaders} from '../../../src/core/sources/sourceReaders.ts'
import {describeWithShared} from '../../support/shared.ts'

/** A file whose bytes are the characters' codes. */
async function read(file: string, content: string): Promise<ReadResult> {
  return readSource({file, bytes: Uint8Array.from(content, (each) => each.charCodeAt(0))})
}

/** `text`, `markdown`, or why it was not read, with the format. */
async function outcome(file: string, content: string): Promise<string> {
  const result = await read(file, content)
  if (result.kind === 'read') return result.source.reader
  return `${result.messageId} ${result.args['format'] ?? ''}`.trim()
}

const ZIP = 'PK\x03\x04\x14\0\0\0\0\0'

/** A container of old Office files with one entry in its directory. */
function oleFile(name: string): string {
  const wide = inUtf16(`${name}\0`)
  const entry = wide.padEnd(64, '\0') + String.fromCharCode(wide.length) + '\0'.repeat(63)
  return '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'.padEnd(512, '\0') + entry
}

/** Each letter with a zero after it. */
function inUtf16(text: string): string {
  return text.replace(/[^]/gu, (each) => `${each}\0`)
}

describe('readSource', () => {
  it('reads text and Markdown, told apart by the name', async () => {
    assert.equal(await outcome('notat.txt', 'Der er gynger.'), 'text')
    assert.equal(await outcome('notat', 'Der er gynger.'), 'text')
    assert.equal(await outcome('notat.md', 'Der er gynger.'), 'markdown')
    assert.equal(await outcome('NOTAT.MARKDOWN', 'Der er gynger.'), 'markdown')
  })

  it('says that there is no reader where none is given', async () => {
    const formats: readonly (readonly [string, string, string])[] = [
      ['a.pdf', '%PDF-1.7\n%\xE2\xE3\xCF\xD3', 'PDF'],
      ['a.pdf', 'støj foran\n%PDF-1.4\n … \n%%EOF\n', 'PDF'],
      ['a.docx', `${ZIP}word/document.xml`, 'Word (.docx)'],
      ['a.docx', `${ZIP}[Content_Types].xml`, 'Word (.docx)'],
      ['a.odt', `${ZIP}mimetypeapplication/vnd.oasis.opendocument.text`, 'OpenDocument (.odt)'],
      [
        'a.ott',
        `${ZIP}mimetypeapplication/vnd.oasis.opendocument.text-template`,
        'OpenDocument (.odt)',
      ],
      ['a.html', '<!DOCTYPE html><html>', 'HTML'],
      ['a.html', '\n  <html lang="da">', 'HTML'],
      ['a.html', '<!-- saved from url=(0014)about:internet -->\r\n<!DOCTYPE html>', 'HTML'],
      ['a.htm', '<p>Der er gynger.</p>', 'HTML'],
      ['a.html', `\xFF\xFE${inUtf16('<!DOCTYPE html><p>Der er gynger.</p>')}`, 'HTML'],
      ['a.html', `\xFE\xFF\0${inUtf16('<html><p>Der er gynger.</p></html>')}`, 'HTML'],
      ['a.epub', `${ZIP}mimetypeapplication/epub+zip`, 'EPUB'],
      [
        'a.mht',
        'From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n',
        'MHTML (.mht)',
      ],
    ]
    for (const [file, content, format] of formats) {
      assert.equal(await outcome(file, content), `notYetReadable ${format}`)
    }
  })

  it('says of spreadsheets, slides and mails that they are no text documents', async () => {
    const formats: readonly (readonly [string, string, string])[] = [
      ['a.xlsx', `${ZIP}xl/workbook.xml`, 'Excel (.xlsx)'],
      ['a.pptx', `${ZIP}ppt/presentation.xml`, 'PowerPoint (.pptx)'],
      [
        'a.ods',
        `${ZIP}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`,
        'OpenDocument (.ods, .odp)',
      ],
      ['a.xls', oleFile('Workbook'), 'Excel 97–2003 (.xls)'],
      ['a.ppt', oleFile('PowerPoint Document'), 'PowerPoint 97–2003 (.ppt)'],
      ['a.msg', oleFile('__properties_version1.0'), 'Outlook (.msg)'],
    ]
    for (const [file, content, format] of formats) {
      assert.equal(await outcome(file, content), `wrongKind ${format}`)
    }
  })

  it('says of others that they are old, locked, or no text', async () => {
    assert.match(await outcome('a.doc', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), /^oldFormat/u)
    assert.match(await outcome('a.docx', oleFile('WordDocument')), /^oldFormat/u)
    assert.match(await outcome('a.rtf', '{\\rtf1\\ansi Der er gynger.}'), /^oldFormat RTF/u)
    assert.match(
      await outcome('a.fodt', '<?xml version="1.0"?>\n<office:document xmlns:office="x">'),
      /^oldFormat/u,
    )
    assert.match(await outcome('a.docx', oleFile('EncryptedPackage')), /^encrypted/u)
    assert.match(await outcome('a.docx', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), /^encrypted/u)
    assert.equal(await outcome('a.png', '\x89PNG\r\n\x1A\n'), 'binary image')
    assert.equal(await outcome('a.zip', `${ZIP}billede.png`), 'binary ZIP')
    assert.equal(await outcome('a.txt', '\x01\x02\0\x03'.repeat(50)), 'binary binary')
  })

  it('goes by the content, and says where the name promises something else', async () => {
    const pdf = await read('notat.txt', '%PDF-1.7\n')
    assert.equal(pdf.kind === 'unreadable' && pdf.args['wrongName'], '.txt')
    const text = await read('notat.pdf', 'Der er gynger i parken.')
    assert.equal(text.kind, 'read')
    assert.deepEqual(
      text.source.warnings.map(({ruleId, args}) => [ruleId, args]),
      [['source/wrong-name', {ending: '.pdf', format: 'text'}]],
    )
  })

  it('takes a text that speaks of PDF for a text', async () => {
    assert.equal(await outcome('a.txt', 'En fil, der begynder med %PDF-1.7, er en PDF.'), 'text')
    assert.equal(await outcome('a.md', '<p>En linje HTML i Markdown.</p>'), 'markdown')
  })

  it('takes a stray control character for damage, not for a binary file', async () => {
    assert.equal(await outcome('a.txt', 'Der er\0 gynger\x1B i parken.'), 'text')
  })

  it('refuses what is larger than twenty megabytes', async () => {
    const result = await readSource({file: 'a.txt', bytes: new Uint8Array(20 * 1024 * 1024 + 1)})
    assert.equal(result.kind === 'unreadable' && result.messageId, 'tooLarge')
  })

  it('decodes as the hearing says', async () => {
    const bytes = Uint8Array.of(0x50, 0x8c)
    const result = await readSource({file: 'a.txt', bytes, encoding: 'macintosh'})
    assert.equal(result.kind === 'read' && result.source.text, 'På')
  })

  it('has one reader for each format that it reads', () => {
    const formats = sourceReaders.flatMap((reader) => reader.formats)
    assert.equal(new Set(formats).size, formats.length)
    const names = sourceReaders.map(({name}) => name)
    assert.equal(new Set(names).size, names.length)
  })

  describeWithShared('on hostile files', (shared) => {
    it('reads each text within its limit, and no file of another kind as text', async () => {
      const folder = join(shared, 'hostile')
      for (const group of ['txt', 'md', 'pdf', 'docx', 'html']) {
        for (const name of readdirSync(join(folder, group))) {
          const bytes = readFileSync(join(folder, group, name))
          const before = performance.now()
          const result = await readSource({file: name, bytes})
          assert.ok(performance.now() - before < 1000, name)
          const isText = group === 'txt' || group === 'md' || bytes.length === 0
          assert.equal(result.kind, isText ? 'read' : 'unreadable', name)
        }
      }
    })

    it('shows no place of more than two thousand characters in a text of one line', async () => {
      const bytes = readFileSync(join(shared, 'hostile', 'txt', 'one-line-60k.txt'))
      const result = await readSource({file: 'a.txt', bytes})
      assert.equal(result.kind, 'read')
      assert.ok(result.source.paragraphs.every(({start, end}) => end - start <= 2000))
    })
  })

  it('says of a document without any text that there is none, unless its reader says so', async () => {
    const reader = (ruleId?: string): SourceReader => ({
      name: 'pdf',
      formats: ['pdf'],
      read: ({file}) => ({
        kind: 'read',
        source: {
          file,
          reader: 'pdf',
          text: ' \f',
          pages: [{index: 0, label: '1', start: 0, end: 2}],
          paragraphs: [],
          warnings: ruleId === undefined ? [] : [{ruleId, messageId: 'page', args: {}}],
        },
      }),
    })
    const bytes = new TextEncoder().encode('%PDF-1.7')
    const warned = async (ruleId?: string) => {
      const result = await readSource({file: 'a.pdf', bytes}, [reader(ruleId)])
      return result.kind === 'read' ? result.source.warnings.map((each) => each.ruleId) : []
    }
    assert.deepEqual(await warned(), ['source/empty'])
    assert.deepEqual(await warned('source/hidden-text'), ['source/hidden-text', 'source/empty'])
    assert.deepEqual(await warned('source/no-text'), ['source/no-text'])
  })
})
