import assert from 'node:assert/strict'
import {paragraph, run} from '../../../support/makeDocx.ts'
import {docxOutline} from '../../../support/readDocx.ts'

describe('docxReader on notes and text boxes', () => {
  const note = (kind: 'footnote' | 'endnote', id: number, text: string, type = ''): string =>
    `<w:${kind} w:id="${id}"${type}>${paragraph(text)}</w:${kind}>`
  const FOOTNOTES =
    note('footnote', 0, '---', ' w:type="separator"') +
    note('footnote', 1, 'Opgjort i maj.') +
    note('footnote', 2, 'Uden moms.')
  const reference = (kind: string, id: number, more = ''): string =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`

  it('puts a footnote after the paragraph that refers to it, with its number', async () => {
    const body =
      `<w:p>${run('Gyngen')}${reference('footnote', 1)}${run(' er rød.')}</w:p>` +
      `<w:p>${run('Vippen')}${reference('footnote', 2)}${run('.')}${reference('footnote', 9)}</w:p>`
    assert.deepEqual(await docxOutline(body, {footnotes: FOOTNOTES}), [
      'paragraph: Gyngen¹ er rød.',
      'footnote: ¹ Opgjort i maj.',
      'paragraph: Vippen².',
      'footnote: ² Uden moms.',
    ])
  })

  it('puts the notes of a table after it, and leaves a mark of the writer’s own as it is', async () => {
    const cell = (inside: string): string => `<w:tc><w:p>${inside}</w:p></w:tc>`
    const own = `${reference('footnote', 2, ' w:customMarkFollows="1"')}${run('*')}`
    const body = `<w:tbl><w:tr>${cell(run('120') + reference('footnote', 1))}${cell(run('40') + own)}</w:tr><w:tr>${cell(run('130'))}</w:tr></w:tbl>`
    assert.deepEqual(await docxOutline(body, {footnotes: FOOTNOTES}), [
      'table-row: 120¹ ⇥ 40*',
      'table-row: 130',
      'footnote: ¹ Opgjort i maj.',
      'footnote: Uden moms.',
    ])
  })

  it('puts endnotes at the end, counted in Roman figures unless the document says otherwise', async () => {
    const endnotes = note('endnote', 1, 'Se bilaget.')
    const body = `<w:p>${run('Gyngen')}${reference('endnote', 1)}</w:p>${paragraph('Vippen.')}`
    assert.deepEqual(await docxOutline(body, {endnotes}), [
      'paragraph: Gyngen',
      'paragraph: Vippen.',
      'footnote: [i] Se bilaget.',
    ])
    const settings = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
    assert.deepEqual(await docxOutline(body, {endnotes, settings}), [
      'paragraph: Gyngen¹',
      'paragraph: Vippen.',
      'footnote: ¹ Se bilaget.',
    ])
  })

  it('counts notes in the way of the last section', async () => {
    const section =
      '<w:sectPr><w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr></w:sectPr>'
    const body = `<w:p>${run('Gyngen')}${reference('footnote', 1)}</w:p>${section}`
    assert.deepEqual(await docxOutline(body, {footnotes: FOOTNOTES}), [
      'paragraph: Gyngen',
      'footnote: [I] Opgjort i maj.',
    ])
  })

  it('reads a text box once, after the paragraph that it is anchored to', async () => {
    const box = `<w:txbxContent>${paragraph('Faktaboks.')}</w:txbxContent>`
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:x>${box}</w:x></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const body = `<w:p>${run('Gyngen ')}<w:r>${drawing}</w:r>${run('er rød.')}</w:p>`
    assert.deepEqual(await docxOutline(body), [
      'paragraph: Gyngen er rød.',
      'paragraph: Faktaboks.',
    ])
    const strange = body.replace('"wps"', '"fremtid"').replace(box, '')
    assert.deepEqual(await docxOutline(strange), [
      'paragraph: Gyngen er rød.',
      'paragraph: Faktaboks.',
    ])
  })
})
