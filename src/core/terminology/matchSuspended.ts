import type {TermMatch, TokenText} from './matchEntry.ts'
import type {TermEntry} from './termIndex.ts'

const LINKS = new Set(['og', 'eller', 'samt'])
/** The shortest last part that two words share: `bus- og togtur`. */
const SHORTEST_REST = 3
/** Beyond this a word is no word. */
const LONGEST_WORD = 60
/** `børne-, unge-, ældre- og voksenliv` */
const MOST_FRONTS = 5

/**
 * The listed terms whose last part is said once for several words: `ældrebolig` in *ældre- og ungdomsboliger*. The
 * match is the beginning with its hyphen. `candidates` gives the entries that a word is a form of.
 */
export function matchSuspended(
  at: number,
  source: TokenText,
  candidates: (lower: string) => readonly TermEntry[],
): readonly TermMatch[] {
  const token = source.tokenAt(at)
  if (token === undefined || !isHyphenBeforeSpace(source.text, token.end)) return []
  const whole = lastOfRow(at, source)
  if (whole === undefined || whole.length > LONGEST_WORD) return []
  const found: TermMatch[] = []
  for (let from = 1; from <= whole.length - SHORTEST_REST; from++) {
    const tail = whole.slice(from)
    for (const entry of candidates(token.lower + tail)) {
      const [part] = entry.parts
      if (part === undefined || entry.parts.length > 1 || entry.tail !== '') continue
      if (entry.exactCase || entry.respelled || entry.status === 'name') continue
      const rest = part.lower.slice(token.lower.length)
      if (rest.length < SHORTEST_REST || !part.lower.startsWith(token.lower)) continue
      const place = {start: token.start, end: token.end + 1, first: at, last: at}
      found.push({entry, ...place, ending: '', categories: [], rest})
    }
  }
  return found
}

/** The word that ends the row, in lower case; `undefined` where there is none, or where it begins a name. */
function lastOfRow(at: number, {text, tokenAt}: TokenText): string | undefined {
  let next = at
  for (let fronts = 0; fronts < MOST_FRONTS; fronts++) {
    const token = tokenAt(next)
    const link = tokenAt(next + 1)
    if (token === undefined || link === undefined) return undefined
    const gap = text.slice(token.end + 1, link.start)
    if (LINKS.has(link.lower) && gap.trim() === '') {
      const word = tokenAt(next + 2)
      if (word === undefined || text.slice(link.end, word.start).trim() !== '') return undefined
      const begins = tokenAt(at)
      // *Social- og Sundhedsforvaltningen* is a name.
      if (begins?.form === begins?.lower && !word.lower.startsWith(word.form.charAt(0)))
        return undefined
      return word.lower
    }
    if (gap.trim() !== ',' || !isHyphenBeforeSpace(text, link.end)) return undefined
    next++
  }
  return undefined
}

function isHyphenBeforeSpace(text: string, at: number): boolean {
  return /^[-\u2010\u2011](?:\s|,\s)/u.test(text.slice(at, at + 3))
}
