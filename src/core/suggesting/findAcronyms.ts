import {readTokens} from './readTokens.ts'
import {pattern} from '../text/pattern.ts'

/** `(SUF)` */
const ACRONYM = pattern('gu')`\((\p{Lu}{2,6})\)`
/** The name that ends where the brackets begin: `Sundheds- og Omsorgsforvaltningen`. */
const NAME = pattern(
  'u',
)`((?:\p{Lu}[\p{L}-]{1,40}\s{1,2}(?:(?:og|for|i|af|på)\s{1,2})?){0,5}\p{Lu}[\p{L}-]{1,40})\s{0,2}$`
const LONGEST_NAME = 200
/** What stands in brackets so often without a name before it is no abbreviation of one. */
const MOST_TRIES = 50

/** The words of each name by the abbreviation that texts introduce for it; the first introduction counts. */
export function findAcronyms(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  const tried = new Map<string, number>()
  for (const text of texts) {
    for (const {index, 1: acronym = ''} of text.matchAll(ACRONYM)) {
      const tries = (tried.get(acronym) ?? 0) + 1
      tried.set(acronym, tries)
      if (words.has(acronym) || tries > MOST_TRIES) continue
      const name = NAME.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[1] ?? ''
      const tokens = readTokens(name)
      const first = tokens.findIndex((token) => token.startsWith(acronym.slice(0, 1)))
      if (first >= 0) words.set(acronym, tokens.slice(first))
    }
  }
  return words
}
