import type {Difference} from '../model/resolution.ts'
import type {Span} from '../model/span.ts'
import {readLetters} from '../text/letters.ts'
import {findExact} from './findExact.ts'
import {findPieces, type Piece} from './findPieces.ts'
import type {SourceIndex} from './indexSource.ts'
import {differencesOf, jointsOf, LEAST, SHOWN} from './joinPieces.ts'
import {spanOfLetters} from './passageAt.ts'
import type {Place} from './place.ts'
import type {Quotation, QuotationPart} from './quotation.ts'
import type {Work} from './work.ts'

/** A few words at a part's end, found by themselves, have so many letters or more. */
const FEW = 4

/**
 * The places of a quotation that says where it leaves something out, and does so at other places without
 * saying it. What is left out there in a few words is a difference; where it is more, the quotation joins
 * two places. `undefined` where it does neither.
 */
export function joinParts(quotation: Quotation, index: SourceIndex, work: Work): Place | undefined {
  const {text, parts} = quotation
  const segments: Span[] = []
  const joints: Span[] = []
  const differences: Difference[] = []
  let [found, all] = [0, 0]
  for (const part of parts) {
    all += part.letters.length
    const pieces = piecesOf(part, text, index, work)
    found += pieces.reduce((sum, {start, end}) => sum + end - start, 0)
    segments.push(...pieces.map(({start, end}) => spanOfLetters(index, start, end)))
    joints.push(...jointsOf(pieces, part))
    differences.push(...differencesOf(pieces, {text, words: part.words}, index, work))
  }
  const [span] = segments
  const joins = joints.length > 0
  const leavesOut = differences.some(({quote}) => quote === '')
  if (span === undefined || found < all * LEAST || !(joins || leavesOut)) return undefined
  return {
    span,
    segments,
    ...(joins ? {joints} : {}),
    exact: false,
    differences,
    cautions: [],
    similarity: Math.min(1, found / all),
    joins,
  }
}

/** The stretches of a part that the source has; neighbours in the source are one, with what is between them. */
function piecesOf(
  part: QuotationPart,
  text: string,
  index: SourceIndex,
  work: Work,
): readonly Piece[] {
  const letters = readLetters(text, part)
  const {words} = part.words
  const whole = findExact(index, letters.text, work)[0]
  if (whole !== undefined) return [{...whole, firstWord: 0, endWord: words.length}]
  const isApart = (word: number): boolean => /[.!?:;]/.test(words[word]?.gap ?? '')
  // A word or two that were changed stand elsewhere by chance; those of a sentence of their own do not.
  const found = findPieces({words: part.words, letters}, index, LEAST, work).filter(
    ({firstWord, endWord}) =>
      endWord - firstWord > 2 || isApart(firstWord === 0 ? endWord : firstWord),
  )
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return []
  const few = (firstWord: number, endWord: number, joint: number): readonly Piece[] => {
    if (!isApart(joint)) return []
    const [from, to] = [words[firstWord]?.start ?? 0, words[endWord]?.start ?? part.end]
    const own = letters.text.slice(letters.offsets.firstFrom(from), letters.offsets.firstFrom(to))
    const [range] = own.length < FEW ? [] : findExact(index, own, work)
    return range === undefined ? [] : [{...range, firstWord, endWord}]
  }
  // What a declared omission parts from the rest may be too short to be looked for as a piece.
  const head = first.firstWord === 0 ? [] : few(0, first.firstWord, first.firstWord)
  const tail = last.endWord === words.length ? [] : few(last.endWord, words.length, last.endWord)
  return withNeighbours([...head, ...found, ...tail])
}

function withNeighbours(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const apart = before === undefined ? -1 : piece.start - before.end
    if (before !== undefined && apart >= 0 && apart <= SHOWN)
      joined[joined.length - 1] = {...before, end: piece.end, endWord: piece.endWord}
    else joined.push(piece)
  }
  return joined
}
