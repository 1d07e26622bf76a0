import {findNamePairs, toNameWord} from './findNamePairs.ts'
import {findSpellings} from './findSpellings.ts'
import {isEmptyWord, mainKey} from './findKeys.ts'
import {pairKey, type ParagraphIndex} from './indexParagraphs.ts'
import {readTokens} from './readTokens.ts'

/** What a text says, as it is held against paragraphs. */
export interface Statement {
  readonly terms: readonly Term[]
  /** Numbers of the main keys of all its words in order, empty ones too; -1 for one that no source has. */
  readonly sequence: readonly number[]
  /** The information in all its terms. */
  readonly total: number
}

/** A word with something to say, once however often it stands there. */
export interface Term {
  /** The most that finding it is worth. */
  readonly information: number
  readonly keys: readonly TermKey[]
  /** For neighbours in a name: the main keys of both. */
  readonly pair?: {readonly first: number; readonly second: number}
}

export interface TermKey {
  readonly key: number
  readonly weight: number
}

/** Names tell more than other words as rare. */
const NAME = 1.2
/** What the writer says all the time leads nowhere. */
const FAMILIAR = 0.3
const SPELLING = 0.85
/** The words of a name that are nothing alone. */
const PAIR = 0.7
const MOST_TOKENS = 400
/** Other spellings are looked for only of the first words, which no sentence has more of. */
const MOST_SPELT = 60

/** Takes a text apart for searching. Words beyond the first few hundred are not looked at. */
export function readStatement(
  text: string,
  index: ParagraphIndex,
  familiar: ReadonlySet<string> = new Set(),
): Statement {
  const tokens = readTokens(text).slice(0, MOST_TOKENS)
  const terms = new Map<string, Term>()
  for (const [at, token] of tokens.entries()) {
    const main = mainKey(token)
    if (isEmptyWord(token) || terms.has(main)) continue
    const factor = familiar.has(main) ? FAMILIAR : isName(token, at) ? NAME : 1
    const isSpelt = terms.size < MOST_SPELT
    terms.set(main, termOf(token, main, {factor, isSpelt}, index))
  }
  const sequence = tokens.map((token) => index.keys.get(mainKey(token)) ?? -1)
  const names = tokens.map(toNameWord)
  for (const at of findNamePairs(tokens.length, (place) => names[place])) {
    const [first = -1, second = -1] = sequence.slice(at, at + 2)
    const pair = pairKey(first, second)
    const key = index.keys.get(pair)
    if (key === undefined) continue
    const information = PAIR * (index.information[key] ?? 0)
    terms.set(pair, {information, keys: [{key, weight: PAIR}], pair: {first, second}})
  }
  const all = [...terms.values()]
  return {
    terms: all,
    sequence,
    total: all.reduce((sum, {information}) => sum + information, 0),
  }
}

function termOf(
  token: string,
  main: string,
  {factor, isSpelt}: {readonly factor: number; readonly isSpelt: boolean},
  index: ParagraphIndex,
): Term {
  const keys = new Map<number, number>()
  const add = (key: string, weight: number): void => {
    const number = index.keys.get(key)
    if (number !== undefined) keys.set(number, Math.max(weight, keys.get(number) ?? 0))
  }
  for (const {key, weight} of index.findKeys(token)) {
    add(key, weight * factor)
    if (!isSpelt) continue
    for (const other of findSpellings(key, (each) => index.keys.has(each))) {
      add(other, weight * factor * SPELLING)
    }
  }
  const number = index.keys.get(main)
  const information =
    number === undefined ? index.informationOf(main) : (index.information[number] ?? 0)
  return {
    information: information * factor,
    keys: [...keys].map(([key, weight]) => ({key, weight})),
  }
}

/** A capital inside a text, or several of them: `Sydhavnen`, `IPS`. */
function isName(token: string, at: number): boolean {
  return /^\p{Lu}{2,6}$/u.test(token) || (at > 0 && /^\p{Lu}\p{Ll}/u.test(token))
}
