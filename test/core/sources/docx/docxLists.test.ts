import assert from 'node:assert/strict'
import {paragraph} from '../../../support/makeDocx.ts'
import {outlineOf} from '../../../support/outlineOf.ts'
import {docxOutline, docxStyles, readDocx, style} from '../../../support/readDocx.ts'

describe('docxReader on lists', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const NUMBERING =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', '–')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Kapitel %1', '<w:pStyle w:val="Kapitel"/>')}${level(1, 'decimal', '%1.%2', '<w:suff w:val="nothing"/>')}</w:abstractNum>` +
    '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Selv"/></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
  const item = (text: string, list: number, at = 0): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

  it('counts items and their levels, and begins deeper ones anew', async () => {
    const body =
      item('gynge', 1) +
      item('rød', 1, 1) +
      item('blå', 1, 1) +
      item('vippe', 1) +
      item('ny', 1, 1) +
      item('træ', 1, 2)
    assert.deepEqual(await docxOutline(body, {numbering: NUMBERING}), [
      'list-item: 1. gynge',
      'list-item 2: a) rød',
      'list-item 2: b) blå',
      'list-item: 2. vippe',
      'list-item 2: a) ny',
      'list-item 3: 2.1.1 træ',
    ])
  })

  it('goes on in a list of the same family, and begins anew where the list says so', async () => {
    const body =
      item('et', 1) +
      paragraph('Imellem.') +
      item('to', 1) +
      item('fem', 3) +
      item('seks', 3) +
      item('syv', 1)
    assert.deepEqual(await docxOutline(body, {numbering: NUMBERING}), [
      'list-item: 1. et',
      'paragraph: Imellem.',
      'list-item: 2. to',
      'list-item: 5. fem',
      'list-item: 6. seks',
      'list-item: 7. syv',
    ])
  })

  it('shows bullets as bullets and dashes as dashes, and no number where there is none', async () => {
    const body = item('gynge', 2) + item('rød', 2, 1) + item('vippe', 0) + item('bænk', 99)
    assert.deepEqual(await docxOutline(body, {numbering: NUMBERING}), [
      'list-item: • gynge',
      'list-item 2: – rød',
      'paragraph: vippe',
      'paragraph: bænk',
    ])
  })

  it('numbers headings by their style, and what comes after the number as the list says', async () => {
    const styles = docxStyles.replace(
      '<w:basedOn w:val="Overskrift1"/>',
      '<w:basedOn w:val="Overskrift1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>',
    )
    const body =
      paragraph('Sandet', style('Kapitel')) +
      item(' tørt', 4, 1) +
      paragraph('Vippen', style('Kapitel'))
    assert.deepEqual(
      await docxOutline(body, {styles, numbering: NUMBERING}),
      ['heading 1: Kapitel I Sandet', 'list-item 2: I.1 tørt', 'heading 1: Kapitel II Vippen'].map(
        (line) => line.replace('1.1', 'I.1'),
      ),
    )
  })

  it('counts an item without words, shows nothing for it, and survives a list that refers to itself', async () => {
    const styles = `${docxStyles}<w:style w:type="paragraph" w:styleId="Selv"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`
    const body = item('et', 1) + item('', 1) + item('tre', 1) + item('selv', 5)
    assert.deepEqual(await docxOutline(body, {styles, numbering: NUMBERING}), [
      'list-item: 1. et',
      'list-item: 3. tre',
      'paragraph: selv',
    ])
  })
})

describe('docxReader on tables', () => {
  const cell = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
  const text = (words: string): string => cell(paragraph(words))

  it('gives a row with its cells, also empty and merged ones', async () => {
    const body = `<w:tbl>${row(text(''), text('2026'), text('2027'))}${row(
      cell(paragraph('Gynger'), '<w:vMerge w:val="restart"/>'),
      cell(paragraph('120'), '<w:gridSpan w:val="2"/>'),
    )}${row(cell(paragraph(''), '<w:vMerge/>'), text('1'), text('2'))}</w:tbl>`
    const source = await readDocx(body)
    assert.equal(source.text, '\t2026\t2027\nGynger\t120\t\n\t1\t2')
    assert.deepEqual(outlineOf(source), [
      'table-row: 2026 ⇥ 2027',
      'table-row: Gynger ⇥ 120',
      'table-row: 1 ⇥ 2',
    ])
  })

  it('keeps what stands in a cell together: paragraphs, lists and a table', async () => {
    const inner = `<w:tbl>${row(text('heraf løn'), text('11.900'))}</w:tbl>`
    const body = `<w:tbl>${row(cell(paragraph('Udgifter\ti alt') + inner), text('12.830'))}</w:tbl>`
    assert.deepEqual(await docxOutline(body), [
      'table-row: Udgifter i alt ⏎ heraf løn 11.900 ⇥ 12.830',
    ])
  })

  it('reads a frame around text, and a table that only lays text out, as text', async () => {
    const frame = `<w:tbl>${row(cell(paragraph('Første afsnit.') + paragraph('Andet afsnit.')))}</w:tbl>`
    const layout = `<w:tbl>${row(cell(paragraph('Sandet', style('Heading1')) + paragraph('Det er vådt.')), text('Margen'))}</w:tbl>`
    assert.deepEqual(await docxOutline(frame + layout), [
      'paragraph: Første afsnit.',
      'paragraph: Andet afsnit.',
      'heading 1: Sandet',
      'paragraph: Det er vådt.',
      'paragraph: Margen',
    ])
  })

  it('reads rows and cells in content controls, and leaves out columns that nobody has', async () => {
    const body = `<w:tbl><w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${text('a')}</w:sdtContent></w:sdt>`, cell(paragraph('b'), '<w:gridSpan w:val="999999999"/>'))}</w:sdtContent></w:sdt></w:tbl>`
    const source = await readDocx(body)
    assert.deepEqual(outlineOf(source), ['table-row: a ⇥ b'])
    assert.ok(source.text.length < 100)
  })
})
