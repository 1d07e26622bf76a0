import type {Source} from '../../model/source.ts'
import type {Block} from '../office/block.ts'
import {buildSource} from '../office/buildSource.ts'
import {choosePages} from '../office/choosePages.ts'
import {findHeadingsByLook} from '../office/findHeadingsByLook.ts'
import {nothingFound} from '../office/officeFindings.ts'
import {type Parts, Refusal} from '../office/openParts.ts'
import {sayFindings} from '../office/sayFindings.ts'
import type {SourceInput} from '../sourceReader.ts'
import {attributeOf, childOf, childrenOf, textOf, type XmlElement} from '../xml/xmlElement.ts'
import type {DocxState, NoteKind} from './docxState.ts'
import {findParts} from './findParts.ts'
import {ListCounter} from './listCounter.ts'
import {readNumbering} from './readNumbering.ts'
import {readSections} from './readSections.ts'
import {readValue, toNumber} from './readSetting.ts'
import {readNote, readStory} from './readStory.ts'
import {readStyles} from './readStyles.ts'

/** Reads a Word document from its parts. Throws a `Refusal` where it is none. */
export async function readDocx(parts: Parts, input: SourceInput): Promise<Source> {
  const found = await findParts(parts)
  if (found === undefined) throw new Refusal('damaged', 'word/document.xml')
  const read = async (type: string): Promise<XmlElement | undefined> =>
    parts.read(found.others.get(type) ?? '')
  const main = await parts.read(found.main)
  const body = childOf(main, 'w:body')
  if (body === undefined) throw new Refusal('damaged', found.main)
  const styles = readStyles(await read('styles'))
  const lists = readNumbering(await read('numbering'), (id) => styles.paragraph(id).numbering)
  const sections = readSections(body)
  const state: DocxState = {
    styles,
    lists: new ListCounter(lists),
    notes: new Map([
      ...collectNotes('footnote', await read('footnotes')),
      ...collectNotes('endnote', await read('endnotes')),
    ]),
    noteCounts: {footnote: 0, endnote: 0},
    noteFormats: readNoteFormats(body, await read('settings')),
    fields: [],
    looks: new Map(),
    sections: sections.slice(1),
    found: nothingFound(),
  }
  const {blocks, notes} = readStory(body, state, {shouldStop: input.shouldStop})
  const pageCount = toNumber(textOf(childOf(await parts.read('docProps/app.xml'), 'app:Pages')))
  const all: Block[] = [
    ...sections.slice(0, 1).map(({block}) => block),
    ...findHeadingsByLook(blocks, state.looks),
    ...notes.flatMap((note) => readNote(note, state)),
  ]
  const pages = choosePages(state.found, all, pageCount)
  const hasMacros = parts.names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name))
  const warnings = sayFindings(state.found, {pages, hasMacros})
  return buildSource({file: input.file, reader: 'docx', blocks: all, warnings, pages})
}

/** The notes of a part by kind and id; the lines that part notes from the text are none. */
function* collectNotes(
  kind: NoteKind,
  root: XmlElement | undefined,
): Iterable<readonly [string, XmlElement]> {
  for (const note of childrenOf(root, `w:${kind}`)) {
    const type = attributeOf(note, 'w:type') ?? 'normal'
    if (type === 'normal') yield [`${kind} ${attributeOf(note, 'w:id') ?? ''}`, note]
  }
}

/** How notes are counted: as the last section says, or the settings; endnotes in Roman figures if none does. */
function readNoteFormats(
  body: XmlElement,
  settings: XmlElement | undefined,
): Readonly<Record<NoteKind, string>> {
  const formatOf = (kind: NoteKind): string | undefined =>
    [childOf(body, 'w:sectPr'), settings]
      .map((place) => readValue(childOf(place, `w:${kind}Pr`), 'w:numFmt'))
      .find((format) => format !== undefined)
  return {footnote: formatOf('footnote') ?? 'decimal', endnote: formatOf('endnote') ?? 'lowerRoman'}
}
