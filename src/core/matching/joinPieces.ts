import {paragraphAt} from './paragraphAt.ts'
import {spanOfLetters} from './passageAt.ts'
import {findPieces, type Piece} from './findPieces.ts'
import type {SourceIndex} from './indexSource.ts'
import type {Place} from './place.ts'
import {placeAt} from './placeAt.ts'
import type {Quotation} from './quotation.ts'
import type {Work} from './work.ts'

/** So much of a quotation must stand in the source, in pieces, to be worth telling where. */
const LEAST = 0.75
/** What is left out without saying so is shown word by word up to so many letters of the source. */
const SHOWN = 400

/**
 * The place of a quotation whose words stand in the source in several pieces. Pieces in order and close
 * together are one place, and what stands between them is a difference (or a footnote, and none); others
 * are places that the quotation joins.
 */
export function joinPieces(
  quotation: Quotation,
  index: SourceIndex,
  work: Work,
): Place | undefined {
  const pieces = findPieces(quotation, index, LEAST, work)
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (areTogether(pieces, index)) {
    const claim = {...quotation, start: 0, end: quotation.text.length}
    return placeAt(claim, {start: first.start, end: last.end}, index, work)
  }
  const segments = pieces.map(({start, end}) => spanOfLetters(index, start, end))
  const found = pieces.reduce((sum, {start, end}) => sum + end - start, 0)
  return {
    span: segments[0] ?? {start: 0, end: 0},
    segments,
    exact: false,
    differences: [],
    cautions: [],
    similarity: found / quotation.letters.text.length,
    joins: true,
  }
}

function areTogether(pieces: readonly Piece[], {letters, source}: SourceIndex): boolean {
  return pieces.every(({start}, i) => {
    const before = pieces[i - 1]
    if (before === undefined) return true
    if (start < before.end) return false
    if (start - before.end <= SHOWN) return true
    // A long footnote may stand between: then the two are neighbours but for it.
    const from = paragraphAt(letters.offsets.at(before.end - 1), source.paragraphs)
    const to = paragraphAt(letters.offsets.at(start), source.paragraphs)
    return source.paragraphs.slice(from + 1, to).every(({kind}) => kind === 'footnote')
  })
}
