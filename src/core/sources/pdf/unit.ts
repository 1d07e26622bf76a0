import type {ParagraphKind} from '../../model/source.ts'
import type {TableRow} from './block.ts'
import type {Fragment} from './fragment.ts'

/** A line, or a cell's line, and what stands between it and the one before. */
export interface Piece {
  readonly fragment: Fragment
  readonly page: number
  /** A line end in front of a line; tabs in front of a cell; nothing where a word was cut in two. */
  readonly lead: string
}

/** Lines that are one paragraph. */
export interface TextUnit {
  readonly kind: Exclude<ParagraphKind, 'table-row'>
  readonly pieces: readonly Piece[]
  /** True for the first and the last of a stretch of text; they may go on in the one before and after. */
  readonly first: boolean
  readonly last: boolean
  /** How far to the right the lines of its column reach. */
  readonly right: number
  readonly depth?: number
  /** Written in another direction than the page: no part of what the page says. */
  readonly aside?: boolean
}

/** A table, or the part of it that stands on one page. */
export interface TableUnit {
  readonly kind: 'table'
  readonly rows: readonly TableRowUnit[]
}

export interface TableRowUnit extends TableRow {
  readonly page: number
}

export type Unit = TextUnit | TableUnit

/** A unit's words with single spaces between its lines. */
export function textOf({pieces}: TextUnit): string {
  return pieces
    .map(({fragment, lead}) => (lead === '' ? '' : ' ') + fragment.text)
    .join('')
    .trim()
}
