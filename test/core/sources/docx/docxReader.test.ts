import assert from 'node:assert/strict'
import {docxReader} from '../../../../src/core/sources/docx/docxReader.ts'
import {makeDocx, paragraph, relation, relationships, run} from '../../../support/makeDocx.ts'
import {makeZip} from '../../../support/makeZip.ts'
import {outlineOf} from '../../../support/outlineOf.ts'
import {docxOutline, docxWarnings, readDocx} from '../../../support/readDocx.ts'

/** Why a file is not read. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await docxReader().read({file: 'notat.docx', bytes})
  return result.kind === 'read' ? 'read' : `${result.messageId} ${result.args['what'] ?? ''}`
}

describe('docxReader on pages', () => {
  const ended = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const asked = '<w:r><w:br w:type="page"/></w:r>'

  it('finds the pages where Word wrote down their ends, also in a paragraph', async () => {
    const body = `<w:p>${run('Gyngen er ')}${ended}${run('rød.')}</w:p>${paragraph('Vippen er blå.')}<w:p>${ended}${run('Slut.')}</w:p>`
    const source = await readDocx(body)
    assert.deepEqual(outlineOf(source), [
      'paragraph s. 1: Gyngen er rød.',
      'paragraph s. 2: Vippen er blå.',
      'paragraph s. 3: Slut.',
    ])
    assert.equal(
      source.text.slice(source.pages[1]?.start, source.pages[1]?.end),
      'rød.\n\nVippen er blå.\n\n',
    )
  })

  it('counts a page that was asked for once, and pages without words', async () => {
    const body = `<w:p>${run('Et.')}${asked}</w:p><w:p>${ended}${run('To.')}</w:p><w:p>${asked}</w:p><w:p>${ended}${asked}</w:p><w:p>${ended}${run('Fire.')}</w:p>`
    assert.deepEqual(await docxOutline(body), [
      'paragraph s. 1: Et.',
      'paragraph s. 2: To.',
      'paragraph s. 4: Fire.',
    ])
  })

  it('counts an end of a page once that goes through all cells of a row', async () => {
    const cell = (words: string): string =>
      `<w:tc><w:p>${run('Øverst ')}${ended}${run(words)}</w:p></w:tc>`
    const body = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>${paragraph('Efter.')}`
    assert.deepEqual(await docxOutline(body), [
      'table-row s. 1: Øverst a ⇥ Øverst b',
      'paragraph s. 2: Efter.',
    ])
  })

  it('believes no count of pages that another document left there', async () => {
    const body = paragraph('Gyngen er rød, og vippen er blå. '.repeat(60))
    const pagesFor = async (words?: number): Promise<unknown> =>
      docxWarnings(body, {pages: 1, ...(words === undefined ? {} : {words})})
    assert.deepEqual(await pagesFor(420), [])
    assert.deepEqual(await pagesFor(), [])
    assert.deepEqual(await pagesFor(83), [['source/no-pages', {}]])
  })

  it('numbers pages as the sections say', async () => {
    const section = (inside: string): string => `<w:sectPr>${inside}</w:sectPr>`
    const body =
      `<w:p>${run('Forord.')}</w:p><w:p>${ended}${run('Mere.')}</w:p>` +
      `<w:p><w:pPr>${section('<w:pgNumType w:fmt="lowerRoman"/>')}</w:pPr></w:p>` +
      `<w:p>${ended}${run('Notat.')}</w:p>${section('<w:pgNumType w:start="1"/>')}`
    const {pages} = await readDocx(body)
    assert.deepEqual(
      pages.map(({label}) => label),
      ['i', 'ii', '1'],
    )
  })

  it('takes asked-for pages for all where the document says so or they are short, else says that it has none', async () => {
    const body = `<w:p>${run('Et.')}${asked}</w:p>${paragraph('To.', '<w:pageBreakBefore w:val="0"/>')}${paragraph('Tre.', '<w:pageBreakBefore/>')}`
    const lines = ['paragraph s. 1: Et.', 'paragraph s. 2: To.', 'paragraph s. 3: Tre.']
    assert.deepEqual(await docxOutline(body), lines)
    assert.deepEqual(await docxOutline(body, {pages: 3}), lines)
    assert.equal((await readDocx(body, {pages: 7})).pages.length, 1)
    assert.deepEqual(await docxWarnings(body, {pages: 7}), [['source/no-pages', {}]])
  })

  it('does not believe a page count that so much text does not go on', async () => {
    const body = paragraph('Der er gynger i parken. '.repeat(400))
    assert.deepEqual(await docxWarnings(body, {pages: 1}), [['source/no-pages', {}]])
    assert.deepEqual(await docxWarnings(paragraph('Der er gynger.'), {pages: 1}), [])
  })
})

describe('docxReader on files', () => {
  const content = (inside: string): string =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`

  it('finds the main part by its relationship, whatever its name, and other prefixes and the strict standard', async () => {
    const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Gyngen.</x:t></x:r></x:p></x:body></x:document>`
    const bytes = makeZip([
      {
        name: '_rels/.rels',
        data: relationships(relation('officeDocument', '/word/./document2.xml')),
      },
      {name: 'word/document2.xml', data: strict},
    ])
    const result = await docxReader().read({file: 'a.docx', bytes})
    assert.equal(result.kind === 'read' && result.source.text, 'Gyngen.')
  })

  it('opens nothing outside the file', async () => {
    const outside =
      relation('styles', '../../../etc/passwd') + relation('numbering', 'file:///etc/passwd')
    const bytes = makeZip([
      {name: '_rels/.rels', data: relationships(relation('officeDocument', 'word/document.xml'))},
      {name: 'word/_rels/document.xml.rels', data: relationships(outside)},
      {name: 'word/document.xml', data: content(paragraph('Gyngen.'))},
    ])
    assert.equal(await refusal(bytes), 'read')
  })

  it('refuses what is damaged or unsafe, and names the part', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    const named = (name: string, data: string): Uint8Array => makeZip([{name, data}])
    assert.equal(
      await refusal(named('word/document.xml', doctype + content(''))),
      'unsafe DOCTYPE: word/document.xml',
    )
    assert.equal(
      await refusal(named('word/document.xml', '<w:document')),
      'damaged word/document.xml',
    )
    assert.equal(
      await refusal(named('word/document.xml', '<document/>')),
      'damaged word/document.xml',
    )
    assert.equal(await refusal(named('word/andet.xml', '')), 'damaged word/document.xml')
    assert.equal(await refusal(new Uint8Array(0)), 'damaged ZIP: no end')
    assert.equal(await refusal(makeDocx('', {styles: '<w:style>'})), 'damaged word/styles.xml')
  })

  it('says so where it brings a program or parts of another format', async () => {
    const others = {'word/vbaProject.bin': 'Sub AutoOpen()'}
    assert.deepEqual(await docxWarnings(paragraph('Gyngen.'), {others}), [['source/macros', {}]])
    assert.deepEqual(await docxWarnings(`${paragraph('Gyngen.')}<w:altChunk/>`), [
      ['source/partly-read', {count: 1}],
    ])
  })

  it('says that a document without words is empty', async () => {
    assert.deepEqual(await docxWarnings('<w:p/>'), [['source/empty', {}]])
    const {text, pages, paragraphs} = await readDocx('<w:p/>')
    assert.deepEqual([text, pages.length, paragraphs.length], ['', 1, 0])
  })

  it('gives what it has read where it is told to stop, says so, and looks at no more', async () => {
    const paragraphs = ['Gyngen.', 'Vippen.', 'Sandet.'].map((words) => paragraph(words)).join('')
    let asked = 0
    const result = await docxReader().read({
      file: 'notat.docx',
      bytes: makeDocx(`${paragraphs}<w:p></w:r>`),
      shouldStop: () => ++asked > 2,
    })
    assert.equal(result.kind, 'read')
    assert.equal(result.source.text, 'Gyngen.\n\nVippen.')
    assert.deepEqual(
      result.source.warnings.map(({ruleId, messageId}) => [ruleId, messageId]),
      [['source/partly-read', 'beginning']],
    )
  })

  it('comes to an end between the rows of a table, too', async () => {
    const rows = ['Gynge', 'Vippe', 'Rutsjebane'].map(
      (word) => `<w:tr><w:tc>${paragraph(word)}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr>`,
    )
    let asked = 0
    const result = await docxReader().read({
      file: 'notat.docx',
      bytes: makeDocx(`<w:tbl>${rows.join('')}</w:tbl>${paragraph('Slut.')}`),
      shouldStop: () => ++asked > 2,
    })
    assert.ok(result.kind === 'read')
    assert.equal(result.source.text, 'Gynge\t1\nVippe\t1')
  })
})
