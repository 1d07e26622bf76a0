import assert from 'node:assert/strict'
import type {Source} from '../../../../src/core/model/source.ts'
import {docxReader} from '../../../../src/core/sources/docx/docxReader.ts'
import {type DocxParts, makeDocx, paragraph} from '../../../support/makeDocx.ts'
import {outlineOf} from '../../../support/outlineOf.ts'

async function read(body: string, parts: DocxParts = {}): Promise<Source> {
  const result = await docxReader().read({file: 'notat.docx', bytes: makeDocx(body, parts)})
  assert.equal(result.kind, 'read')
  return result.source
}

async function outline(body: string, parts: DocxParts = {}): Promise<readonly string[]> {
  return outlineOf(await read(body, parts))
}

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/>
    <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel i notat"/><w:basedOn w:val="Overskrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Billedtekst"><w:name w:val="caption"/></w:style>`
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`

describe('docxReader', () => {
  it('reads paragraphs and headings, also by the style that a style is based on', async () => {
    const body =
      paragraph('Legepladsen', style('Overskrift1')) +
      paragraph('Sandet', style('Kapitel')) +
      paragraph('Der er kommet nyt sand i kassen.')
    assert.deepEqual(await outline(body, {styles: STYLES}), [
      'heading 1: Legepladsen',
      'heading 1: Sandet',
      'paragraph: Der er kommet nyt sand i kassen.',
    ])
  })
})
