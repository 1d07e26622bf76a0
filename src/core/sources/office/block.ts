import type {ParagraphKind} from '../../model/source.ts'

/** What a document is made of, in the order in which it is read. */
export type Block = TextBlock | RowBlock | SectionBlock

/** A paragraph. Its text may hold `pageMarks`. */
export interface TextBlock {
  readonly kind: Exclude<ParagraphKind, 'table-row'>
  readonly text: string
  /** Of headings and list items, from 1. */
  readonly depth?: number
}

/** A row of a table: the text of each cell, empty where a cell is merged with another. */
export interface RowBlock {
  readonly kind: 'table-row'
  readonly cells: readonly string[]
}

/** From here on pages are counted anew or numbered otherwise. */
export interface SectionBlock {
  readonly kind: 'section'
  /** The number of its first page, where it does not go on counting. */
  readonly firstPage?: number
  /** As Word names it: `decimal`, `lowerRoman`. */
  readonly pageFormat?: string
}

/**
 * Marks of page breaks in a block's text: where the program that wrote the document had a page end, and where
 * the writer asked for a new page. Neither character can stand in an XML file.
 */
export const pageMarks = {rendered: '\f', asked: '\v'} as const
