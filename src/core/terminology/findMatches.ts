import {separatorOf, type Token} from './findTokens.ts'
import {isOtherWord} from './isOtherWord.ts'
import {matchEntry, type TermMatch, type TokenText} from './matchEntry.ts'
import {insideOf, matchInside} from './matchInside.ts'
import {matchSuspended} from './matchSuspended.ts'
import {termKey} from './termKey.ts'
import {
  isAbbreviation,
  VARIANT_KEY_LENGTH,
  type LazyEntry,
  type TermEntry,
  type TermIndex,
} from './termIndex.ts'

/** No Danish ending is longer: `ernes`. */
const LONGEST_ENDING = 5
const NONE: readonly LazyEntry[] = []

/**
 * The listed terms and names in a text, in order and without overlaps: the longest wins, and of two as
 * long a term wins over a name of another concept. One pass over the words.
 */
export function findMatches(source: TokenText, index: TermIndex): readonly TermMatch[] {
  const matches: TermMatch[] = []
  for (const at of source.likely) collectAt(at, source, index, matches)
  for (const sign of index.signs) collectSigns(sign, source.text, matches)
  return withoutOverlaps(matches)
}

/** Whether a term may begin at a word, given in lower case, or be inside it; not whether it does with the word after it. */
export function mayBeginTerm(lower: string, index: TermIndex): boolean {
  return (
    candidatesFor(lower, index).length > 0 ||
    index.variants.has(lower.slice(0, VARIANT_KEY_LENGTH)) ||
    insideOf(lower, index).length > 0
  )
}

function collectAt(at: number, source: TokenText, index: TermIndex, matches: TermMatch[]): void {
  const token = source.tokenAt(at)
  if (token === undefined) return
  for (const entry of candidatesFor(token.lower, index)) {
    const match = matchEntry(entry, at, source)
    if (match === undefined || !standsAlone(match, source)) continue
    if (!isOtherWord(match, source, index.lexicon)) matches.push(match)
  }
  const prefix = matchVariant(token, at, index)
  if (prefix !== undefined) matches.push(prefix)
  const joined = matchJoined(at, source, index)
  if (joined !== undefined) matches.push(joined)
  matches.push(...matchSuspended(at, source, (lower) => candidatesFor(lower, index)))
  matches.push(...matchInside(token, at, index))
}

/** The entries that a word may begin, each word looked up once. */
function candidatesFor(lower: string, {byKey, seen}: TermIndex): readonly TermEntry[] {
  const known = seen.get(lower)
  if (known !== undefined) return known
  const entries = (byKey.get(termKey(lower)) ?? NONE)
    .map(({make}) => make())
    .filter(({parts: [first]}) => first?.forms().categoriesOf(lower) !== undefined)
  seen.set(lower, entries)
  return entries
}

/** The first part of a compound is another word (`klient-server`, `klient- og`), save for a misspelling. */
function standsAlone({entry, start, last, end}: TermMatch, {text, tokenAt}: TokenText): boolean {
  if (
    isAbbreviation(entry.term) &&
    /\p{L}[-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 2), start))
  ) {
    return false
  }
  if (entry.variant || entry.status === 'name' || entry.tail !== '') return true
  const token = tokenAt(last)
  return token?.end !== end || !/[-\u2010\u2011]/u.test(text.charAt(end))
}

/** A misspelling at the beginning of a closed compound: `peermentorordning`. */
function matchVariant(token: Token, at: number, {variants}: TermIndex): TermMatch | undefined {
  if (variants.size === 0) return undefined
  const entries = variants.get(token.lower.slice(0, VARIANT_KEY_LENGTH)) ?? []
  for (const {lower: written, make} of entries) {
    // What follows must be a word of its own, longer than any ending.
    if (token.lower.length < written.length + LONGEST_ENDING + 1) continue
    if (!token.lower.startsWith(written) || token.form.length !== token.end - token.start) continue
    return {
      entry: make(),
      start: token.start,
      end: token.start + written.length,
      first: at,
      last: at,
      ending: '',
      categories: [],
    }
  }
  return undefined
}

/**
 * A word with a hyphen that its listed form has not, as a line end leaves it: `misbrugs-behandling`. Where the words
 * are listed with their hyphen (`peer-mentor-ordning`), that is what they are.
 */
function matchJoined(at: number, source: TokenText, index: TermIndex): TermMatch | undefined {
  const {text, tokenAt} = source
  const left = tokenAt(at)
  const right = tokenAt(at + 1)
  if (left === undefined || right === undefined) return undefined
  const gap = text.charAt(left.end)
  if (gap === ' ' || separatorOf(text, left, right).trimEnd() !== '-') return undefined
  const isListed = candidatesFor(left.lower, index).some(
    (entry) => entry.parts.length > 1 && matchEntry(entry, at, source) !== undefined,
  )
  if (isListed) return undefined
  const joined: Token = {
    form: left.form + right.form,
    lower: left.lower + right.lower,
    start: left.start,
    end: right.end,
  }
  for (const entry of candidatesFor(joined.lower, index)) {
    if (entry.parts.length > 1 || entry.exactCase) continue
    const match = matchEntry(entry, 0, {
      text,
      tokenAt: (at) => (at === 0 ? joined : undefined),
      likely: [],
    })
    if (match !== undefined) return {...match, first: at, last: at + 1}
  }
  return undefined
}

/** `%` is a word after a figure only. */
function collectSigns(entry: TermEntry, text: string, matches: TermMatch[]): void {
  const {tail} = entry
  for (
    let start = text.indexOf(tail);
    start >= 0;
    start = text.indexOf(tail, start + tail.length)
  ) {
    if (!/\p{N}[\s\u00A0]?$/u.test(text.slice(Math.max(0, start - 3), start))) continue
    matches.push({
      entry,
      start,
      end: start + tail.length,
      first: -1,
      last: -1,
      ending: '',
      categories: [],
    })
  }
}

function withoutOverlaps(matches: readonly TermMatch[]): readonly TermMatch[] {
  const ordered = [...matches].sort((a, b) => a.start - b.start)
  const kept: TermMatch[] = []
  let cluster: TermMatch[] = []
  let end = -1
  for (const match of ordered) {
    if (match.start >= end) {
      kept.push(...longestOf(cluster))
      cluster = []
    }
    cluster.push(match)
    end = Math.max(end, match.end)
  }
  kept.push(...longestOf(cluster))
  return kept
}

function longestOf(cluster: readonly TermMatch[]): readonly TermMatch[] {
  if (cluster.length < 2) return cluster
  const kept: TermMatch[] = []
  for (const match of [...cluster].sort(byPrecedence)) {
    if (kept.every(({start, end}) => end <= match.start || start >= match.end)) kept.push(match)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Longer before shorter, a term before a name, the form that is listed before one that is inflected or joined. */
function byPrecedence(a: TermMatch, b: TermMatch): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    Number(a.compound !== undefined) - Number(b.compound !== undefined) ||
    Number(a.entry.status === 'name') - Number(b.entry.status === 'name') ||
    Number(a.entry.respelled) - Number(b.entry.respelled) ||
    b.entry.parts.length - a.entry.parts.length ||
    a.ending.length - b.ending.length
  )
}
