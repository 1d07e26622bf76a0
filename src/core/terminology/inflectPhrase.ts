import type {Lexicon, WordCategory} from '../model/lexicon.ts'
import {formsOfTerm} from './formsOfTerm.ts'
import type {TermMatch} from './matchEntry.ts'

/** An adjective and a noun, in small letters. */
const PHRASE = /^([\p{Ll}-]+) ([\p{Ll}-]+)$/u

/**
 * Where an adjective with a noun is to be put in place of another (*grøn omstilling* for *bæredygtig omstilling*): both in the
 * form that stands there. Sure where the noun stays, for then nothing else can change.
 */
export function inflectPhrase(
  {entry, categories}: TermMatch,
  written: string,
  lexicon: Lexicon,
): {readonly words: string; readonly isSure: boolean} | undefined {
  const [, adjective, noun] = PHRASE.exec(entry.concept.preferred) ?? []
  const [first, last] = entry.parts
  const [one = '', two = '', ...more] = written.toLowerCase().split(/\s+/u)
  if (adjective === undefined || noun === undefined || first === undefined || last === undefined) {
    return undefined
  }
  if (entry.parts.length !== 2 || more.length > 0 || !PHRASE.test(entry.term)) return undefined
  const adjectives = formsIn(adjective, first.forms().categoriesOf(one) ?? [], lexicon)
  const isSame = noun === last.lower
  const nouns = isSame ? [two] : formsIn(noun, categories, lexicon)
  const [front] = adjectives
  const [end] = nouns
  if (front === undefined || end === undefined) return undefined
  return {words: `${front} ${end}`, isSure: isSame && adjectives.length === 1}
}

function formsIn(
  word: string,
  categories: readonly WordCategory[],
  lexicon: Lexicon,
): readonly string[] {
  const forms = formsOfTerm(word, lexicon, {adjective: true})
  return [...new Set(categories.flatMap((category) => forms.formsFor(category).slice(0, 1)))]
}
