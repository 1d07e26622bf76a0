import type {Difference} from '../model/resolution.ts'
import type {Span} from '../model/span.ts'
import type {ComparedWord} from '../text/readWords.ts'
import {classifyChange, isProtected} from './classifyChange.ts'
import {findPieces, type Piece} from './findPieces.ts'
import {isFootnote} from './furniture.ts'
import type {SourceIndex} from './indexSource.ts'
import {lettersByChance} from './lettersByChance.ts'
import {paragraphAt} from './paragraphAt.ts'
import {spanOfLetters} from './passageAt.ts'
import {isFaithful, type Place} from './place.ts'
import {placeAt} from './placeAt.ts'
import type {Quotation} from './quotation.ts'
import type {Work} from './work.ts'

/** So much of a quotation must stand in the source, in pieces, to be worth telling where. */
export const LEAST = 0.75
/** What is left out without saying so is shown word by word up to so many letters of the source. */
export const SHOWN = 200
/** Where less of the place than this is the quotation's, the pieces are places of their own. */
const LEAST_WHOLE = 0.6
/** One piece by itself is a place from so many letters on, and from more in longer texts. */
const TELLING_ALONE = 22
/** Pieces that are places of their own have so many letters each. */
const TELLING_EACH = 16

/**
 * The place of a quotation whose words stand in the source in several pieces. Pieces close together are one
 * place, and what stands between them is a difference (or a footnote, and none); others are places that the
 * quotation joins, with what it has beside them as differences.
 */
export function joinPieces(
  quotation: Quotation,
  index: SourceIndex,
  work: Work,
): Place | undefined {
  const pieces = findPieces(quotation, index, LEAST, work)
  const [first] = pieces
  if (first === undefined) return undefined
  const found = pieces.reduce((sum, {start, end}) => sum + end - start, 0)
  const byChance = lettersByChance(index.letters.text.length)
  if (pieces.length === 1 && found < TELLING_ALONE + 2 * byChance) return undefined
  if (areTogether(pieces, index) || areShuffled(pieces, quotation)) {
    const claim = {...quotation, start: 0, end: quotation.text.length}
    const start = Math.min(...pieces.map((piece) => piece.start))
    const end = Math.max(...pieces.map((piece) => piece.end))
    const place = placeAt(claim, {start, end}, index, work)
    if (place === undefined || isFaithful(place) || place.similarity >= LEAST_WHOLE) return place
  }
  // A word by itself stands in many places that nobody quoted, as do a few letters in a long text.
  if (pieces.filter(({firstWord, endWord}) => endWord - firstWord > 1).length < 2) return undefined
  if (found < 2 * (TELLING_EACH + byChance)) return undefined
  const segments = pieces.map(({start, end}) => spanOfLetters(index, start, end))
  return {
    span: segments[0] ?? {start: 0, end: 0},
    segments,
    joints: jointsOf(pieces, quotation),
    exact: false,
    differences: differencesOf(pieces, quotation, index, work),
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
    return source.paragraphs.slice(from + 1, to).every((each) => isFootnote(each, source))
  })
}

/** Pieces of one sentence in another order are that sentence with its words exchanged. */
function areShuffled(pieces: readonly Piece[], {letters}: Quotation): boolean {
  const start = Math.min(...pieces.map((piece) => piece.start))
  const end = Math.max(...pieces.map((piece) => piece.end))
  return end - start <= letters.text.length * 1.2
}

/** Where in the quotation one place ends and the next begins. */
export function jointsOf(
  pieces: readonly Piece[],
  {words: {words}}: Pick<Quotation, 'words'>,
): readonly Span[] {
  return pieces.slice(1).map((piece, i) => {
    const end = words[piece.firstWord]?.start ?? 0
    return {start: words[(pieces[i]?.endWord ?? 0) - 1]?.end ?? end, end}
  })
}

/** What differs within the pieces, and the words that stand in none of them. */
export function differencesOf(
  pieces: readonly Piece[],
  {text, words: {words}}: Pick<Quotation, 'text' | 'words'>,
  index: SourceIndex,
  work: Work,
): readonly Difference[] {
  const differences: Difference[] = []
  let word = 0
  let at = pieces[0] === undefined ? 0 : spanOfLetters(index, pieces[0].start, pieces[0].end).start
  for (const piece of pieces) {
    if (piece.firstWord > word)
      differences.push(added(words.slice(word, piece.firstWord), text, at))
    const own = words.slice(piece.firstWord, piece.endWord)
    const span = {start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0}
    const place = placeAt({text, ...span, words: {words: own, tail: ''}}, piece, index, work)
    differences.push(...(place?.differences ?? []))
    at = place?.span.end ?? at
    word = piece.endWord
  }
  if (word < words.length) differences.push(added(words.slice(word), text, at))
  return differences
}

function added(quote: readonly ComparedWord[], text: string, at: number): Difference {
  const kind = classifyChange({quote, source: [], before: undefined, after: undefined})
  const quoteSpan = {start: quote[0]?.start ?? 0, end: quote.at(-1)?.end ?? 0}
  return {
    class: kind,
    protected: isProtected(kind),
    quote: text.slice(quoteSpan.start, quoteSpan.end),
    source: '',
    quoteSpan,
    sourceSpan: {start: at, end: at},
  }
}
