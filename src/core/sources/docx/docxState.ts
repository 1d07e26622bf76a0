import type {Block} from '../office/block.ts'
import type {Look} from '../office/findHeadingsByLook.ts'
import type {OfficeFindings} from '../office/officeFindings.ts'
import type {ListCounter} from './listCounter.ts'
import type {DocxStyles} from './readStyles.ts'
import type {XmlElement} from '../xml/xmlElement.ts'

export type NoteKind = 'footnote' | 'endnote'

/** What reading one document needs to know, and what it counts on the way. */
export interface DocxState {
  readonly styles: DocxStyles
  readonly lists: ListCounter
  /** The notes' contents by kind and id: `footnote 3`. */
  readonly notes: ReadonlyMap<string, XmlElement>
  readonly noteCounts: Record<NoteKind, number>
  readonly noteFormats: Readonly<Record<NoteKind, string>>
  /** How paragraphs look, for documents whose headings have no style. */
  readonly looks: Map<Block, Look>
  readonly found: OfficeFindings
  /** What the fields that are open at this place in the text show: their code or their result. */
  readonly fields: ('code' | 'result')[]
}

/** A note that the text refers to, with the mark by which it does. */
export interface DocxNote {
  readonly kind: NoteKind
  readonly mark: string
  readonly content: XmlElement
}
