import type {Lexicon} from '../model/lexicon.ts'
import type {Token} from './findTokens.ts'
import type {TermMatch} from './matchEntry.ts'
import {INSIDE_KEY_LENGTH, type LazyEntry, type TermIndex} from './termIndex.ts'

const SHORTEST_COMPOUND = 7
/** Beyond this a word is no word. */
const LONGEST_COMPOUND = 60
/** The shortest that stands before or after a term in one word: `ny`, `-sag`. */
const SHORTEST_FRONT = 2
const SHORTEST_REST = 3

/**
 * The listed terms that a closed compound is made of: the last part (`superklienterne`) or an earlier one
 * (`sagsbehandlerskift`, `klientsagen`). What stands before and after must be words themselves, so `klientel` and
 * `bord` have no terms inside. Nothing is found without a dictionary.
 */
export function matchInside(token: Token, at: number, index: TermIndex): readonly TermMatch[] {
  const {lower, form, start} = token
  // Offsets hold only where nothing invisible stands inside.
  if (form.length !== token.end - start) return []
  return insideOf(lower, index).map((part) => ({
    entry: part.entry,
    start: start + part.start,
    end: start + part.end,
    first: at,
    last: at,
    ending: '',
    categories: part.categories,
    compound: part.compound,
  }))
}

const NONE: readonly CompoundPart[] = []

/** The terms inside a word that is given in lower case; worked out once for each word. */
export function insideOf(
  lower: string,
  {seenInside, insides, lexicon}: TermIndex,
): readonly CompoundPart[] {
  if (lexicon === undefined || insides.size === 0) return NONE
  if (lower.length < SHORTEST_COMPOUND || lower.length > LONGEST_COMPOUND) return NONE
  const known = seenInside.get(lower) ?? partsOf(lower, insides, lexicon)
  seenInside.set(lower, known)
  return known
}

/** A term inside a word; offsets are in the word. */
export type CompoundPart = Pick<TermMatch, 'entry' | 'start' | 'end' | 'categories'> & {
  readonly compound: 'head' | 'part'
}

function partsOf(
  lower: string,
  insides: TermIndex['insides'],
  lexicon: Lexicon,
): readonly CompoundPart[] {
  const found: CompoundPart[] = []
  for (let start = 0; start <= lower.length - INSIDE_KEY_LENGTH; start++) {
    const entries = insides.get(lower.slice(start, start + INSIDE_KEY_LENGTH))
    if (entries === undefined) continue
    const front = lower.slice(0, start)
    if (start > 0 && front.length < SHORTEST_FRONT) continue
    let mayFollow: boolean | undefined
    for (const entry of entries) {
      const part = partAt(entry, start, lower, lexicon)
      if (part === undefined) continue
      mayFollow ??= start === 0 || isFirstPart(front, lexicon)
      if (mayFollow) found.push(part)
    }
  }
  return found
}

function partAt(
  {lower: listed, make}: LazyEntry,
  start: number,
  lower: string,
  lexicon: Lexicon,
): CompoundPart | undefined {
  const rest = lower.slice(start)
  if (start > 0 && sharesBeginning(rest, listed)) {
    const entry = make()
    const categories = entry.parts[0]?.forms().categoriesOf(rest)
    if (categories !== undefined) {
      return {entry, start, end: lower.length, categories, compound: 'head'}
    }
  }
  if (!rest.startsWith(listed) || rest.length < listed.length + SHORTEST_REST) return undefined
  const after = rest.slice(listed.length)
  if (!isWord(after, lexicon) && !(/^[se]/u.test(after) && isWord(after.slice(1), lexicon))) {
    return undefined
  }
  return {entry: make(), start, end: start + listed.length, categories: [], compound: 'part'}
}

/**
 * A quick look, for the forms of a word are worked out when they are first asked for: of words that do not change
 * inside, all but the last letters stay.
 */
function sharesBeginning(rest: string, listed: string): boolean {
  if (rest.length < listed.length - 3 || rest.length > listed.length + 6) return false
  return (
    !rest.startsWith(listed.slice(0, INSIDE_KEY_LENGTH)) || rest.startsWith(listed.slice(0, -3))
  )
}

function isFirstPart(front: string, lexicon: Lexicon): boolean {
  const isIt = (part: string): boolean =>
    lexicon.readingsOf(part).some(({category}) => /[axky]/u.test(category))
  return (
    isIt(front) || (/[se]$/u.test(front) && isIt(front.slice(0, -1))) || isCompound(front, lexicon)
  )
}

/** A first part of two words: `arbejdsmarkeds`. */
function isCompound(front: string, lexicon: Lexicon): boolean {
  for (let at = SHORTEST_REST; at <= front.length - SHORTEST_REST; at++) {
    if (lexicon.readingsOf(front.slice(at)).some(({category}) => /[ax]/u.test(category))) {
      if (lexicon.readingsOf(front.slice(0, at)).some(({category}) => /[ax]/u.test(category))) {
        return true
      }
    }
  }
  return false
}

/** What makes another word of a word, and happens to be one itself: `barnlig`, `borgerskab`. */
const DERIVATION =
  /^(?:lig|bar|hed|skab|dom|isk|agtig|løs|fuld|som|mæssig|vis|else|ning|ling|rig|eri|inde)(?:en|et|er|erne|e|t|ere|est|este)?s?$/u

/** A word with an ending of its own, of a kind that compounds end in; or a compound of two. */
function isWord(word: string, lexicon: Lexicon): boolean {
  if (word.length < SHORTEST_REST || DERIVATION.test(word)) return false
  return (
    lexicon.readingsOf(word).some(({category}) => /[a-jk-o]/u.test(category)) ||
    isCompound(word, lexicon)
  )
}
