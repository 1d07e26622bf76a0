import {commonAfter} from './commonLength.ts'
import type {Quotation} from './quotation.ts'
import {isWhole, type LetterRange} from './findExact.ts'
import type {SourceIndex} from './indexSource.ts'
import {lettersByChance} from './lettersByChance.ts'
import type {Work} from './work.ts'

/** A stretch of the quotation's words that stands in the source letter for letter. */
export interface Piece extends LetterRange {
  /** The first word of the stretch, and the one after its last. */
  readonly firstWord: number
  readonly endWord: number
}

/** Fewer letters may stand anywhere by chance. */
const SHORTEST = 12
/** More pieces than these are no quotation of anything. */
const MOST_PIECES = 6
const MOST_COPIES = 64

/**
 * Takes a quotation apart into the longest stretches of whole words that the source has: what is left of a
 * quotation that joins two places, leaves words out without saying so, or runs on past a footnote. Nothing
 * where less than the given share of its letters is found so.
 */
export function findPieces(
  {words: {words}, letters}: Pick<Quotation, 'words' | 'letters'>,
  index: SourceIndex,
  least: number,
  work: Work,
): readonly Piece[] {
  const starts = words.map(({start}) => letters.offsets.firstFrom(start))
  const endOf = (word: number): number => starts[word + 1] ?? letters.text.length
  const pieces: Piece[] = []
  // Most quotations that are no such thing say so after a few words.
  let missing = letters.text.length * (1 - least)
  for (let word = 0; word < words.length;) {
    const piece = longestPiece(letters.text, starts, word, pieces.at(-1)?.end ?? 0, index, work)
    if (piece === undefined) {
      missing -= endOf(word) - (starts[word] ?? 0)
      if (missing < 0) return []
      word++
      continue
    }
    pieces.push(piece)
    if (pieces.length > MOST_PIECES) return []
    word = piece.endWord
  }
  return pieces
}

/** The longest stretch of words from `word` on; of several as long, the first after the piece before it. */
function longestPiece(
  letters: string,
  starts: readonly number[],
  word: number,
  after: number,
  index: SourceIndex,
  work: Work,
): Piece | undefined {
  const from = starts[word] ?? 0
  const shortest = SHORTEST + lettersByChance(index.letters.text.length)
  const seed = letters.slice(from, from + shortest)
  if (seed.length < shortest) return undefined
  let best: Piece | undefined
  for (const start of index.grams.find(seed, MOST_COPIES, work)) {
    const common = commonAfter(letters, from, index.letters.text, start)
    if (!work.spend(common >> 2)) return best
    let endWord = word
    while (endWord < starts.length && (starts[endWord + 1] ?? letters.length) <= from + common)
      endWord++
    while (endWord > word) {
      const end = start + (starts[endWord] ?? letters.length) - from
      const piece = {start, end, firstWord: word, endWord}
      if (end - start < shortest) break
      if (isWhole(index, piece)) {
        if (isBetter(piece, best, after)) best = piece
        break
      }
      endWord--
    }
  }
  return best
}

function isBetter(piece: Piece, best: Piece | undefined, after: number): boolean {
  if (best === undefined || piece.endWord > best.endWord) return true
  return piece.endWord === best.endWord && best.start < after && piece.start >= after
}
