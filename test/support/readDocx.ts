import assert from 'node:assert/strict'
import type {Source} from '../../src/core/model/source.ts'
import {docxReader} from '../../src/core/sources/docx/docxReader.ts'
import {type DocxParts, makeDocx} from './makeDocx.ts'
import {outlineOf} from './outlineOf.ts'

/** A Word document with that body, as it is read. */
export async function readDocx(body: string, parts: DocxParts = {}): Promise<Source> {
  const result = await docxReader().read({file: 'notat.docx', bytes: makeDocx(body, parts)})
  assert.equal(result.kind, 'read')
  return result.source
}

/** Its paragraphs in lines. */
export async function docxOutline(body: string, parts: DocxParts = {}): Promise<readonly string[]> {
  return outlineOf(await readDocx(body, parts))
}

/** Rule and arguments of its warnings. */
export async function docxWarnings(
  body: string,
  parts: DocxParts = {},
): Promise<readonly unknown[]> {
  return (await readDocx(body, parts)).warnings.map(({ruleId, args}) => [ruleId, args])
}

/** Styles as Word writes them in Denmark: its own names are English, the ids Danish. */
export const docxStyles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/>
    <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="Overskrift 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel i notat"/><w:basedOn w:val="Overskrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Undertitel"><w:name w:val="Subtitle"/><w:basedOn w:val="Titel"/></w:style>
  <w:style w:type="paragraph" w:styleId="Billedtekst"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="Indhold1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Intern note"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Rundt"><w:name w:val="Rundt"/><w:basedOn w:val="Rundt2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Rundt2"><w:name w:val="Rundt 2"/><w:basedOn w:val="Rundt"/></w:style>`
/** A paragraph's style. */
export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
