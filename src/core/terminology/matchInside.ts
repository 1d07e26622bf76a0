import type {Lexicon} from '../model/lexicon.ts'
import type {Token} from './findTokens.ts'
import type {TermMatch} from './matchEntry.ts'
import {INSIDE_KEY_LENGTH, type TermEntry, type TermIndex} from './termIndex.ts'

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
  const {lower, form} = token
  const {lexicon} = index
  if (lexicon === undefined || index.insides.size === 0) return []
  if (lower.length < SHORTEST_COMPOUND || lower.length > LONGEST_COMPOUND) return []
  // Offsets hold only where nothing invisible stands inside.
  if (form.length !== token.end - token.start) return []
  const found: TermMatch[] = []
  for (let start = 0; start <= lower.length - INSIDE_KEY_LENGTH; start++) {
    const entries = index.insides.get(lower.slice(start, start + INSIDE_KEY_LENGTH))
    if (entries === undefined) continue
    for (const entry of entries) {
      const match = matchAt(entry, start, {token, at, lexicon})
      if (match !== undefined) found.push(match)
    }
  }
  return found
}

interface Place {
  readonly token: Token
  readonly at: number
  readonly lexicon: Lexicon
}

function matchAt(entry: TermEntry, start: number, place: Place): TermMatch | undefined {
  const {token, at, lexicon} = place
  const {lower} = token
  const [part] = entry.parts
  if (part === undefined) return undefined
  const front = lower.slice(0, start)
  if (start > 0 && (front.length < SHORTEST_FRONT || !isFirstPart(front, lexicon))) return undefined
  const match = {entry, start: token.start + start, first: at, last: at}
  const rest = lower.slice(start)
  const categories = start === 0 ? undefined : part.forms().categoriesOf(rest)
  if (categories !== undefined) {
    return {...match, end: token.end, ending: '', categories, compound: 'head'}
  }
  if (!rest.startsWith(part.lower)) return undefined
  const after = rest.slice(part.lower.length)
  const isPart = [after, after.replace(/^[se]/u, '')].some((tail) => isWord(tail, lexicon))
  if (!isPart) return undefined
  const end = token.start + start + part.lower.length
  return {...match, end, ending: '', categories: [], compound: 'part'}
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
