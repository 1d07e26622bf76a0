import type {Lexicon} from '../model/lexicon.ts'

/** Shorter words are seldom terms. */
export const SHORTEST_COMPOUND = 9

const known = new WeakMap<Lexicon, Map<string, string | undefined>>()

/** A word in lower case in its dictionary form, where it is a compound and a noun; `undefined` for others. Worked out once. */
export function compoundBase(word: string, lexicon: Lexicon): string | undefined {
  const kept = known.get(lexicon) ?? new Map<string, string | undefined>()
  known.set(lexicon, kept)
  if (kept.has(word)) return kept.get(word)
  const base = word.includes('-') ? hyphenated(word, lexicon) : compound(word, lexicon)
  kept.set(word, base)
  return base
}

/** What a front of a word is that is no compound: `for` in *forudsætning*, `kon` in *konsekvens*. */
const PREFIXES = new Set(
  'af an be bi efter for fore fra gen ind inter kom kon kor med mis mod ned om op over på sam til ud und under ved'.split(
    ' ',
  ),
)

function compound(word: string, lexicon: Lexicon): string | undefined {
  const [whole] = nounsOf(word, lexicon)
  const isOther = lexicon.readingsOf(word).some(({category}) => category !== 'x')
  if (whole === undefined && isOther) return undefined
  for (let at = 3; at <= word.length - 3; at++) {
    const front = word.slice(0, at)
    if (PREFIXES.has(front) || !isFront(front, lexicon)) continue
    const [noun] = nounsOf(word.slice(at), lexicon)
    if (noun === undefined) continue
    const base = whole ?? front + noun
    return base.length < SHORTEST_COMPOUND ? undefined : base
  }
  return undefined
}

/** The first part of a compound, or two of them: `havnebads`. */
function isFront(front: string, lexicon: Lexicon): boolean {
  const isPart = (part: string): boolean =>
    lexicon.readingsOf(part).some(({category}) => category === 'x' || category === 'b')
  if (isPart(front)) return true
  for (let at = 3; at <= front.length - 3; at++) {
    if (isPart(front.slice(0, at)) && isPart(front.slice(at))) return true
  }
  return false
}

function hyphenated(word: string, lexicon: Lexicon): string | undefined {
  const at = word.lastIndexOf('-') + 1
  const [noun] = nounsOf(word.slice(at), lexicon)
  return noun === undefined ? undefined : word.slice(0, at) + noun
}

/**
 * The nouns that something is a form of, the shortest first: *loven* is rather *lov* than *loven*. What may be an adjective or
 * a verb is left out, but many in *-er* are both.
 */
function nounsOf(form: string, lexicon: Lexicon): readonly string[] {
  const readings = lexicon.readingsOf(form)
  if (readings.some(({category}) => 'klmnoprstuvw'.includes(category))) return []
  return readings
    .filter(({category}) => 'abcdefghij'.includes(category))
    .map(({word}) => word)
    .sort((a, b) => a.length - b.length)
}
