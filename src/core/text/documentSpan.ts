import type {Piece, Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'

/**
 * The place in the document of a stretch of a prose's text, markup inside it included. A stretch that
 * begins or ends in an indivisible piece (an entity, a line break with `> `) takes the whole of it.
 */
export function documentSpan({pieces}: Prose, stretch: Span): Span {
  const first = pieces[pieceAt(pieces, stretch.start)]
  const last = pieces[pieceAt(pieces, Math.max(stretch.start, stretch.end - 1))]
  if (first === undefined || last === undefined) return {start: 0, end: 0}
  const start = isDivisible(first) ? first.start + (stretch.start - first.at) : first.start
  const end = isDivisible(last) ? last.start + (stretch.end - last.at) : last.end
  return {start, end: Math.max(start, end)}
}

/** The index of the piece that holds a place in the text; the last one for the end of the text. */
export function pieceAt(pieces: readonly Piece[], at: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether the piece's text and its stretch of the document correspond one to one. */
export function isDivisible({length, start, end}: Piece): boolean {
  return end - start === length
}
