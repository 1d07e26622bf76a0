import type {Inline, Piece, Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {pieceAt} from '../text/documentSpan.ts'
import {startingIn} from '../text/startingIn.ts'

/** A part of a prose, as a prose of its own. An indivisible piece that is cut stays whole in `pieces`. */
export function sliceProse(prose: Prose, {start, end}: Span): Prose {
  if (start <= 0 && end >= prose.text.length) return prose
  const pieces: Piece[] = []
  for (let index = pieceAt(prose.pieces, start); index < prose.pieces.length; index++) {
    const piece = prose.pieces[index]
    if (piece === undefined || piece.at >= end) break
    const from = Math.max(piece.at, start)
    const until = Math.min(piece.at + piece.length, end)
    if (from >= until) continue
    const divisible = piece.end - piece.start === piece.length
    const shift = piece.start - piece.at
    pieces.push({
      at: from - start,
      length: until - from,
      start: divisible ? from + shift : piece.start,
      end: divisible ? until + shift : piece.end,
    })
  }
  const inlines = startingIn(prose.inlines, {start, end: end + 1}, ({text}) => text)
    .filter(({text}) => text.end <= end)
    .map((inline) => moved(inline, -start))
  return {text: prose.text.slice(start, end), pieces, inlines}
}

/** Proses one after the other, parted by `separator`, which stands for what is between them. */
export function joinProses(parts: readonly Prose[], separator: string): Prose {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  let text = ''
  const pieces: Piece[] = []
  const inlines: Inline[] = []
  for (const part of parts) {
    const [first] = part.pieces
    if (first === undefined) continue
    const last = pieces.at(-1)
    if (last !== undefined && separator !== '') {
      pieces.push({at: text.length, length: separator.length, start: last.end, end: first.start})
      text += separator
    }
    const at = text.length
    for (const piece of part.pieces) pieces.push({...piece, at: piece.at + at})
    for (const inline of part.inlines) inlines.push(moved(inline, at))
    text += part.text
  }
  return {text, pieces, inlines}
}

function moved<T extends Inline>(inline: T, by: number): T {
  return {...inline, text: {start: inline.text.start + by, end: inline.text.end + by}}
}
