import approxSearch from 'approx-string-match'
import DiffMatchPatch from 'diff-match-patch'
import {findExact} from '../../src/core/matching/findExact.ts'
import {findNearly} from '../../src/core/matching/findNearly.ts'
import {matchQuote} from '../../src/core/matching/matchQuote.ts'
import {Work} from '../../src/core/matching/work.ts'
import {readLetters} from '../../src/core/text/letters.ts'

/**
 * The ways to find a quotation. Each gives the stretch of the text where it says that the quotation stands, or
 * nothing. `share` is how many of the quotations it gets in a small, a middling and a large text: those that take
 * seconds for one get few.
 */
export const methods = [
  {
    name: 'ours, located',
    ours: true,
    share: [1, 1, 1],
    find: ({index}, exact) => locate(index, exact),
  },
  {
    name: 'ours, located and verified',
    share: [1, 1, 1],
    find: ({index}, exact) => placeOf(matchQuote({exact}, index)),
  },
  {
    name: 'approx-string-match',
    peer: true,
    share: [0.2, 0.05, 0.01],
    find: ({text}, exact) => searchAsHypothesis(text, exact),
  },
  {
    name: 'diff-match-patch',
    share: [0.1, 0.02, 0.005],
    find: ({text}, exact) => searchWithPatches(text, exact),
  },
  {
    name: 'plain scanning',
    share: [1, 0.5, 0.25],
    find: ({index}, exact) => scanLetters(index, exact),
  },
]

/** Letter for letter, else nearly: what is compared with the others, which verify nothing. */
function locate(index, exact) {
  const letters = readLetters(exact).text
  const work = Work.forQuote()
  const [range] = findExact(index, letters, work)
  return spanOf(index, range ?? findNearly(index, letters, work)[0])
}

function placeOf(match) {
  if (match.kind === 'notFound') return undefined
  return match.kind === 'ambiguous' ? match.places[0].span : match.place.span
}

/** All exact places first, else those with errors in up to half of the letters, but no more than 256; the best of them. */
function searchAsHypothesis(text, exact) {
  const at = text.indexOf(exact)
  if (at >= 0) {
    for (let next = at; next >= 0;) next = text.indexOf(exact, next + 1)
    return {start: at, end: at + exact.length}
  }
  const found = approxSearch(text, exact, Math.min(256, Math.floor(exact.length / 2)))
  return found.toSorted((a, b) => a.errors - b.errors)[0]
}

const patches = new DiffMatchPatch()
// It looks near an expected place; with this any place is near.
patches.Match_Distance = 1e9

/** It takes 32 characters at most. */
function searchWithPatches(text, exact) {
  const start = patches.match_main(text, exact.slice(0, patches.Match_MaxBits), text.length >> 1)
  return start < 0 ? undefined : {start, end: start + exact.length}
}

/** One search through the bare letters of everything. */
function scanLetters(index, exact) {
  const letters = readLetters(exact).text
  const start = index.letters.text.indexOf(letters)
  return spanOf(index, start < 0 ? undefined : {start, end: start + letters.length})
}

function spanOf({letters}, range) {
  if (range === undefined) return undefined
  return {start: letters.offsets.at(range.start), end: letters.offsets.at(range.end - 1) + 1}
}
