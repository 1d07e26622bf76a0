import assert from 'node:assert/strict'
import {paragraph, run} from '../../../support/makeDocx.ts'
import {outlineOf} from '../../../support/outlineOf.ts'
import {docxOutline, docxStyles, docxWarnings, readDocx, style} from '../../../support/readDocx.ts'

describe('docxReader on paragraphs', () => {
  it('knows headings by their level, by their Danish name and by the style that theirs is based on', async () => {
    const body =
      paragraph('Notat', style('Titel')) +
      paragraph('Til udvalget', style('Undertitel')) +
      paragraph('Legepladsen', style('Overskrift1')) +
      paragraph('Sandet', style('Overskrift2')) +
      paragraph('Vippen', style('Kapitel')) +
      paragraph('Bænken', '<w:outlineLvl w:val="2"/>') +
      paragraph('Der er kommet nyt sand.', `${style('Kapitel')}<w:outlineLvl w:val="9"/>`)
    const source = await readDocx(body, {styles: docxStyles})
    assert.deepEqual(outlineOf(source), [
      'heading 1: Notat',
      'paragraph: Til udvalget',
      'heading 1: Legepladsen',
      'heading 2: Sandet',
      'heading 1: Vippen',
      'heading 3: Bænken',
      'paragraph: Der er kommet nyt sand.',
    ])
    assert.deepEqual(source.paragraphs[6]?.headingPath, ['Vippen', 'Bænken'])
  })

  it('knows headings by the name of a style that is not described, and survives styles in a circle', async () => {
    assert.deepEqual(await docxOutline(paragraph('Sandet', style('Heading2'))), [
      'heading 2: Sandet',
    ])
    assert.deepEqual(await docxOutline(paragraph('Sandet', style('Overskrift3'))), [
      'heading 3: Sandet',
    ])
    assert.deepEqual(
      await docxOutline(paragraph('Sandet.', style('Rundt')), {styles: docxStyles}),
      ['paragraph: Sandet.'],
    )
  })

  it('takes short bold lines for headings where no heading has a style', async () => {
    const bold = (text: string, size = 24): string =>
      `<w:p>${run(text, `<w:b/><w:sz w:val="${size}"/>`)}</w:p>`
    const body =
      bold('Notat', 32) + bold('Sandet') + paragraph('Der er nyt sand.') + bold('Det er vigtigt.')
    assert.deepEqual(await docxOutline(body + paragraph('Slut.')), [
      'heading 1: Notat',
      'heading 2: Sandet',
      'paragraph: Der er nyt sand.',
      'paragraph: Det er vigtigt.',
      'paragraph: Slut.',
    ])
    const styled =
      paragraph('Legepladsen', style('Overskrift1')) + bold('Sandet') + paragraph('Nyt.')
    assert.equal((await docxOutline(styled, {styles: docxStyles}))[1], 'paragraph: Sandet')
  })

  it('knows captions and entries of the table of contents', async () => {
    const body =
      paragraph('Sandet ........ 3') +
      paragraph('Vippen\u00A04', style('Indhold1')) +
      paragraph('Udgifter til sand', style('Billedtekst')) +
      paragraph('Tabel 2: Udgifter til gynger')
    assert.deepEqual(await docxOutline(body, {styles: docxStyles}), [
      'list-item: Sandet ........ 3',
      'list-item: Vippen\u00A04',
      'caption: Udgifter til sand',
      'caption: Tabel 2: Udgifter til gynger',
    ])
  })

  it('joins runs that part words, and leaves marks of the spelling out', async () => {
    const body = `<w:p>${run('Gyn')}<w:proofErr w:type="spellStart"/>${run('gen')}<w:bookmarkStart w:id="1" w:name="a"/>${run(' er rød.')}</w:p>`
    assert.deepEqual(await docxOutline(body), ['paragraph: Gyngen er rød.'])
  })

  it('reads hyphens, tabs, breaks and signs as they are seen', async () => {
    const pieces = [
      '<w:t>inte</w:t><w:softHyphen/><w:t>greret</w:t><w:tab/><w:t>IPS</w:t><w:noBreakHyphen/><w:t>x</w:t>',
      '<w:br/><w:t>næste</w:t><w:cr/>',
      '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F099"/>',
    ]
    assert.deepEqual(await docxOutline(`<w:p><w:r>${pieces.join('')}</w:r></w:p>`), [
      'paragraph: inte\u00ADgreret ⇥ IPS\u2011x ⏎ næste ⏎ ✓≥',
    ])
  })

  it('leaves white space at the ends of a run out unless it is to be kept', async () => {
    const body =
      '<w:p><w:r><w:t> Gyn</w:t></w:r><w:r><w:t>gen \n</w:t></w:r><w:r><w:t xml:space="preserve"> er</w:t></w:r></w:p>'
    assert.deepEqual(await docxOutline(body), ['paragraph: Gyngen er'])
  })

  it('shows the results of fields and not their codes, also over paragraphs and in each other', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = '<w:r><w:instrText>HYPERLINK "https://example.invalid"</w:instrText></w:r>'
    const inner = `${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark('separate')}${run('7')}${mark('end')}`
    const body =
      `<w:p>${run('Se ')}${mark('begin')}${code}${inner}${mark('separate')}${run('siden')}</w:p>` +
      `<w:p>${run('her')}${mark('end')}${run('.')}</w:p>` +
      `<w:p><w:fldSimple w:instr="REF antal">${run('tre')}</w:fldSimple>${mark('begin')}${code}${mark('end')}${run(' gynger')}${mark('end')}</w:p>`
    assert.deepEqual(await docxOutline(body), [
      'paragraph: Se siden',
      'paragraph: her.',
      'paragraph: tre gynger',
    ])
  })

  it('reads hyperlinks, content controls, tags, formulas and the words under their reading', async () => {
    const body =
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>${run('Gyn')}</w:hyperlink>` +
      `<w:smartTag><w:smartTagPr><w:attr/></w:smartTagPr>${run('gen')}</w:smartTag>` +
      `<w:r><w:ruby><w:rt>${run('læsning')}</w:rt><w:rubyBase>${run(' er')}</w:rubyBase></w:ruby></w:r>` +
      `<w:customXml>${run(' rød')}</w:customXml></w:p></w:sdtContent></w:sdt>`
    assert.deepEqual(await docxOutline(body), ['paragraph: Gyngen er rød'])
  })

  it('reads a large first letter as part of its word', async () => {
    const body =
      paragraph('G', '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph('yngen er rød.')
    assert.deepEqual(await docxOutline(body), ['paragraph: Gyngen er rød.'])
  })
})

describe('docxReader on changes and hidden text', () => {
  it('reads tracked changes as accepted, and reports them', async () => {
    const moved = run('Flyttet. ')
    const body =
      `<w:p>${run('Det anbefales ')}<w:del w:author="A"><w:r><w:delText>ikke </w:delText></w:r></w:del><w:ins>${run('stærkt ')}</w:ins>${run('at gynge.')}</w:p>` +
      `<w:p><w:moveFrom>${moved}</w:moveFrom>${run('Før. ')}<w:moveTo>${moved}</w:moveTo></w:p>`
    assert.deepEqual(await docxOutline(body), [
      'paragraph: Det anbefales stærkt at gynge.',
      'paragraph: Før. Flyttet.',
    ])
    assert.deepEqual(await docxWarnings(body), [
      ['source/tracked-changes', {insertions: 2, deletions: 2}],
    ])
  })

  it('joins paragraphs whose mark is deleted, and drops deleted paragraphs, rows and cells', async () => {
    const deleted = '<w:rPr><w:del/></w:rPr>'
    const gone = `<w:p><w:pPr>${deleted}</w:pPr><w:del><w:r><w:delText>Væk.</w:delText></w:r></w:del></w:p>`
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const body =
      paragraph('Gyngen ', deleted) +
      paragraph('er rød.') +
      gone +
      paragraph('Slut.') +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell('a')}${cell('b')}</w:tr>` +
      `<w:tr>${cell('c')}${cell('d', '<w:cellDel/>')}${cell('e')}</w:tr></w:tbl>`
    assert.deepEqual(await docxOutline(body), [
      'paragraph: Gyngen er rød.',
      'paragraph: Slut.',
      'table-row: c ⇥ e',
    ])
  })

  it('leaves hidden text out, by itself or by its style, and reports it', async () => {
    const body =
      `<w:p>${run('Gyngen')}${run('HEMMELIGT', '<w:vanish/>')}${run('MERE', '<w:rStyle w:val="Skjult"/>')}` +
      `${run(' er', '<w:vanish w:val="0"/>')}${run(' rød', '<w:webHidden/>')}</w:p>` +
      paragraph('Noten', style('Note'))
    assert.deepEqual(await docxOutline(body, {styles: docxStyles}), ['paragraph: Gyngen er rød'])
    assert.deepEqual(await docxWarnings(body, {styles: docxStyles}), [
      ['source/hidden-text', {count: 3, example: 'HEMMELIGT'}],
    ])
  })

  it('leaves comments and their marks out', async () => {
    const body = `<w:p><w:commentRangeStart w:id="0"/>${run('Gyngen')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`
    assert.deepEqual(await docxOutline(body), ['paragraph: Gyngen'])
  })
})
