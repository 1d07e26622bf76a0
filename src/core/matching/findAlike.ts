import type {ComparedWord} from '../text/readWords.ts'
import {alignWords, type WordPair} from './alignWords.ts'
import type {LetterRange} from './findExact.ts'
import {isAside} from './furniture.ts'
import type {SourceIndex} from './indexSource.ts'
import {passageAt, spanOfLetters} from './passageAt.ts'
import type {Quotation} from './quotation.ts'
import type {Work} from './work.ts'

/** A place that has words of a quotation in its order. */
export interface AlikeRange extends LetterRange {
  /** How much of the quotation those words are, by letters, from 0 to 1. */
  readonly share: number
}

/** How many likely places are looked at. */
const CANDIDATES = 6
/** Fewer words in common are found everywhere. */
const FEWEST_WORDS = 4
/** Places with less of the quotation than this are of no use to anybody. */
const LEAST = 0.5
/** Words of so many letters are no small ones, and so much of them must be there too. */
const LONG = 5
const LEAST_OF_LONG = 0.3
/** Longer quotations are found by their letters. */
const LONGEST = 400

/**
 * The place that has most of a quotation's words in the order of the quotation. It is for what its letters do
 * not lead to: a short sentence with a word exchanged for a much longer one, or with its names exchanged.
 */
export function findAlike(
  {words: {words}, letters}: Quotation,
  index: SourceIndex,
  work: Work,
): AlikeRange | undefined {
  const {length} = letters.text
  if (words.length < FEWEST_WORDS || length > LONGEST) return undefined
  let best: AlikeRange | undefined
  for (const {start, end} of index.grams.candidates(letters.text, CANDIDATES, work)) {
    const from = Math.max(0, start - (length >> 1))
    const to = Math.min(index.letters.text.length, end + (length >> 1))
    const span = spanOfLetters(index, from, to)
    const excuse = index.excusesAt(span.start)
    // Reading words and laying them side by side is dear, and most places do not even have their letters.
    if (excuse === undefined) {
      const stretch = index.letters.text.slice(from, to)
      if (!work.spend(stretch.length * 2)) return best
      if (!hasWordsOf(stretch, words)) continue
    }
    const passage = passageAt(index, span)
    if (!work.spend((to - from) * LETTER)) return best
    const pairs = alignWords({
      quote: words,
      source: passage.words,
      tight: false,
      excuses: () => excuse,
      isAside: (word) => isAside(word, index.source),
      work,
    })
    const found = pairs === undefined ? undefined : rangeOf(pairs, length, index)
    if (found !== undefined && found.share > (best?.share ?? 0)) best = found
  }
  return best
}

/** What it takes to read a letter of the source. */
const LETTER = 16

/**
 * False where a stretch of letters has too few of a quotation's words, wherever they stand in it. Small words are
 * everywhere, so that the longer ones have to say it too.
 */
function hasWordsOf(stretch: string, quote: readonly ComparedWord[]): boolean {
  let [all, common, long, longCommon] = [0, 0, 0, 0]
  for (const {letters} of quote) {
    const {length} = letters
    const isThere = stretch.includes(letters)
    all += length
    if (isThere) common += length
    if (length < LONG) continue
    long += length
    if (isThere) longCommon += length
  }
  return common >= all * LEAST && longCommon >= long * LEAST_OF_LONG
}

function rangeOf(
  pairs: readonly WordPair[],
  length: number,
  {letters}: SourceIndex,
): AlikeRange | undefined {
  const common = pairs.filter(({same, excused}) => same || excused)
  const [first, last] = [common[0]?.source[0], common.at(-1)?.source.at(-1)]
  if (first === undefined || last === undefined || common.length < FEWEST_WORDS) return undefined
  const same = common
    .flatMap(({quote}) => quote)
    .reduce((sum, word) => sum + word.letters.length, 0)
  return {
    start: letters.offsets.firstFrom(first.start),
    end: letters.offsets.firstFrom(last.end),
    share: Math.min(1, same / length),
  }
}
