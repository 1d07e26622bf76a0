import {isWordCharacter} from '../text/characters.ts'
import type {SourceIndex} from './indexSource.ts'
import type {Work} from './work.ts'

/** A stretch of an index's letters. */
export interface LetterRange {
  readonly start: number
  readonly end: number
}

/** As many places as anybody wants to hear of. */
const MOST_PLACES = 50

/**
 * Every place where a source has the given letters as whole words, in order; where it has them only within
 * longer words, those.
 */
export function findExact(index: SourceIndex, letters: string, work: Work): readonly LetterRange[] {
  if (letters === '') return []
  // A plain search through everything costs less than making an index, but not when it is made often.
  const starts =
    letters.length >= SHORTEST_GRAMMED && index.isSearchedOften()
      ? index.grams.find(letters, MOST_PLACES * 4, work)
      : scan(index, letters, work)
  const ranges = starts.map((start) => ({start, end: start + letters.length}))
  const whole = ranges.filter((range) => isWhole(index, range))
  return (whole.length > 0 ? whole : ranges).slice(0, MOST_PLACES)
}

/** Shorter than this is in every block. */
const SHORTEST_GRAMMED = 8

/** One plain search through everything; whole words first, for there may be many within others. */
function scan(index: SourceIndex, letters: string, work: Work): readonly number[] {
  const {text} = index.letters
  if (!work.spend(text.length >> 4)) return []
  const whole: number[] = []
  const parts: number[] = []
  let at = text.indexOf(letters)
  while (at >= 0 && whole.length < MOST_PLACES && work.spend(HIT)) {
    if (isWhole(index, {start: at, end: at + letters.length})) whole.push(at)
    else if (parts.length < MOST_PLACES) parts.push(at)
    at = text.indexOf(letters, at + 1)
  }
  return whole.length > 0 ? whole : parts
}

/** What it takes to see whether a place is whole words. */
const HIT = 64

/** True where the range begins and ends with a word. */
export function isWhole({letters, source}: SourceIndex, {start, end}: LetterRange): boolean {
  const {text} = source
  const first = letters.offsets.at(start)
  if (first > 0 && isWordCharacter(text.charCodeAt(first - 1))) return false
  if (end >= letters.text.length) return true
  const last = letters.offsets.at(end - 1)
  const next = letters.offsets.at(end)
  // Anything between the last letter and the next that is no part of a word parts them.
  for (let at = last + 1; at < next && at < last + 12; at++) {
    const code = text.charCodeAt(at)
    if (!isWordCharacter(code) && code !== 0xad) return true
  }
  return next > last + 12
}
