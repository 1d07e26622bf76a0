import type {Source} from '../../model/source.ts'
import type {Block} from '../office/block.ts'
import {buildSource} from '../office/buildSource.ts'
import {choosePages} from '../office/choosePages.ts'
import {findHeadingsByLook} from '../office/findHeadingsByLook.ts'
import {comesToAnEnd, nothingFound} from '../office/officeFindings.ts'
import {type Parts, Refusal} from '../office/openParts.ts'
import {sayFindings} from '../office/sayFindings.ts'
import type {SourceInput} from '../sourceReader.ts'
import {attributeOf, childOf, childrenOf, textOf, type XmlElement} from '../xml/xmlElement.ts'
import type {DocxState, NoteKind} from './docxState.ts'
import {findParts} from './findParts.ts'
import {ListCounter} from './listCounter.ts'
import {readNumbering} from './readNumbering.ts'
import {readValue, toNumber} from './readSetting.ts'
import {beginBody, readNote} from './readStory.ts'
import {readStyles} from './readStyles.ts'

/** Reads a Word document from its parts. Throws a `Refusal` where it is none. */
export async function readDocx(parts: Parts, input: SourceInput): Promise<Source> {
  const found = await findParts(parts)
  if (found === undefined) throw new Refusal('damaged', 'word/document.xml')
  const read = async (type: string): Promise<XmlElement | undefined> =>
    parts.read(found.others.get(type) ?? '')
  const text = await parts.readText(found.main)
  const styles = readStyles(await read('styles'))
  const lists = readNumbering(await read('numbering'), (id) => styles.paragraph(id).numbering)
  const settings = await read('settings')
  const formatOf = (kind: NoteKind): string | undefined =>
    findNoteFormat(text ?? '', kind) ?? readValue(childOf(settings, `w:${kind}Pr`), 'w:numFmt')
  const state: DocxState = {
    styles,
    lists: new ListCounter(lists),
    notes: new Map([
      ...collectNotes('footnote', await read('footnotes')),
      ...collectNotes('endnote', await read('endnotes')),
    ]),
    noteCounts: {footnote: 0, endnote: 0},
    noteFormats: {
      footnote: formatOf('footnote') ?? 'decimal',
      endnote: formatOf('endnote') ?? 'lowerRoman',
    },
    fields: [],
    looks: new Map(),
    found: nothingFound(),
  }
  const story = beginBody(state)
  const root = parts.parse(found.main, text ?? '', {
    within: 'w:body',
    tables: 'w:tbl',
    ignored,
    bare: BARE,
    repeated: REPEATED,
    take(child, _, parent) {
      if (comesToAnEnd(state.found, input)) return 'enough'
      if (parent === 'w:tbl') story.readRow(child)
      else story.read(child)
      return undefined
    },
  })
  if (childOf(root, 'w:body') === undefined) throw new Refusal('damaged', found.main)
  const {blocks, notes} = story.finish()
  const app = await parts.read('docProps/app.xml')
  const countOf = (name: string): number | undefined => toNumber(textOf(childOf(app, name)))
  const said = {pages: countOf('app:Pages'), words: countOf('app:Words')}
  const all: Block[] = [
    ...findHeadingsByLook(blocks, state.looks),
    ...notes.flatMap((note) => readNote(note, state)),
  ]
  const pages = choosePages(state.found, all, said)
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

/** What the last section says of notes stands at the end of the document, within so many characters. */
const LONGEST_SECTION = 20_000

/** How the notes of a kind are counted, as the last section has it. */
function findNoteFormat(text: string, kind: NoteKind): string | undefined {
  const section = text.slice(-LONGEST_SECTION)
  const end = section.lastIndexOf(`${kind}Pr>`)
  const start = section.lastIndexOf(`${kind}Pr`, end - 1)
  if (end < 0 || start < 0) return undefined
  return /numFmt\s[^<>]{0,200}?val\s*=\s*["']([A-Za-z]{1,40})["']/.exec(
    section.slice(start, end),
  )?.[1]
}

/** Their attributes say in which session they were written. */
const BARE: ReadonlySet<string> = new Set(['w:p', 'w:r', 'w:tr', 'w:tc'])

/** How paragraphs, words and cells look: few things, said again and again. */
const REPEATED: ReadonlySet<string> = new Set(['w:rPr', 'w:pPr', 'w:tcPr', 'w:trPr'])

/** How words look, and marks for Word's own use: the larger part of all elements. */
const ignored: ReadonlySet<string> = new Set(
  [
    ...['rFonts', 'lang', 'color', 'szCs', 'bCs', 'i', 'iCs', 'u', 'noProof', 'kern', 'highlight'],
    ...[
      'shd',
      'spacing',
      'ind',
      'jc',
      'contextualSpacing',
      'keepNext',
      'keepLines',
      'widowControl',
    ],
    ...['proofErr', 'bookmarkStart', 'bookmarkEnd', 'tcW', 'tblW', 'tblLook', 'gridCol', 'vAlign'],
    ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'cantSplit', 'tblHeader'],
  ].map((name) => `w:${name}`),
)
