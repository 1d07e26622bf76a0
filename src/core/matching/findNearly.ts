import type {LetterRange} from './findExact.ts'
import type {SourceIndex} from './indexSource.ts'
import {isStrewn} from './isStrewn.ts'
import {lettersByChance} from './lettersByChance.ts'
import {ApproximateSearch} from './searchApproximately.ts'
import type {Work} from './work.ts'

/** A place that is nearly the pattern, and in how many letters it is not. */
export interface NearRange extends LetterRange {
  readonly errors: number
  /** From 0 to 1, by letters, which count whatever became of the words; 0 where only the ends were looked at. */
  readonly similarity: number
}

/** How many likely places are looked at; short patterns are like many places. */
const CANDIDATES = 16
const CANDIDATES_OF_SHORT = 40
const SHORT = 64
/** So many letters at an end may have no gram in common that is rare, and be in the next block. */
const OVERHANG = 64
/** Longer patterns are located by their two ends. */
const LONGEST = 1024
const END_PIECE = 384

/** The most errors that still mean this place: fewer in short words, which much is like by chance. */
export function errorLimit(length: number): number {
  const share = length <= 40 ? 0.2 : length >= 150 ? 0.35 : 0.2 + ((length - 40) / 110) * 0.15
  return Math.floor(length * share)
}

/** Errors that are strewn over a short pattern may be so many: other words would not have them everywhere. */
const STREWN = 0.28
const SHORTEST_STREWN = 24

/** The places in a source that are most like the given letters, best first; none beyond `limit` errors. */
export function findNearly(index: SourceIndex, letters: string, work: Work): readonly NearRange[] {
  if (letters.length > LONGEST) return findByEnds(index, letters, work)
  const {text} = index.letters
  const byChance = letters.length < SHORT ? Math.ceil(lettersByChance(text.length) / 3) : 0
  const limit = Math.max(0, errorLimit(letters.length) - byChance)
  const search = new ApproximateSearch(letters)
  const strewn = letters.length < SHORTEST_STREWN ? 0 : Math.floor(letters.length * STREWN)
  const candidates = letters.length < SHORT ? CANDIDATES_OF_SHORT : CANDIDATES
  const found: NearRange[] = []
  let least = Math.max(limit, strewn)
  const around = least + Math.min(letters.length, OVERHANG)
  const stretches =
    text.length <= TINY
      ? allStretches(text.length, letters.length)
      : index.grams.candidates(letters, candidates, work)
  for (const stretch of stretches) {
    const range = {
      start: Math.max(0, stretch.start - around),
      end: Math.min(text.length, stretch.end + around),
    }
    const hit = search.find(text, least, work, range)
    if (hit === undefined) continue
    // A stretch may end within a place that another one has as a whole.
    if (found.some((other) => overlap(other, hit) && other.errors <= hit.errors)) continue
    if (hit.errors > limit && !isStrewn(letters, text.slice(hit.start, hit.end), hit.errors))
      continue
    // Places with many more errors than another are not the one that is meant, unless a scanner made them.
    if (!index.noise.isNoisy) least = Math.min(least, Math.ceil(hit.errors * 1.5) + 3)
    found.push({...hit, similarity: 1 - hit.errors / letters.length})
  }
  return found
    .filter(({errors}) => errors <= least)
    .sort((a, b) => a.errors - b.errors || a.start - b.start)
    .filter((each, i, all) => !all.slice(0, i).some((other) => overlap(other, each)))
}

/** A text that is gone through as a whole: its few blocks have much in common, and little to be told apart by. */
const TINY = 4000

function allStretches(text: number, pattern: number): readonly LetterRange[] {
  const step = Math.max(pattern, SHORT)
  return Array.from({length: Math.ceil(text / step)}, (_, i) => ({
    start: i * step,
    end: (i + 1) * step + pattern,
  }))
}

function overlap(one: LetterRange, other: LetterRange): boolean {
  return one.start < other.end && other.start < one.end
}

/** A long quotation lies between a place of its first words and one of its last. */
function findByEnds(index: SourceIndex, letters: string, work: Work): readonly NearRange[] {
  const heads = findNearly(index, letters.slice(0, END_PIECE), work)
  const tails = findNearly(index, letters.slice(-END_PIECE), work)
  const found: NearRange[] = []
  for (const head of heads) {
    for (const tail of tails) {
      const length = tail.end - head.start
      if (length < letters.length * 0.6 || length > letters.length * 1.6) continue
      const apart = Math.abs(length - letters.length)
      found.push({
        start: head.start,
        end: tail.end,
        errors: head.errors + tail.errors + apart,
        similarity: 0,
      })
    }
  }
  return found.sort((a, b) => a.errors - b.errors || a.start - b.start)
}
