import type {Lexicon} from '../model/lexicon.ts'
import {isFiniteVerb} from './isFiniteVerb.ts'
import type {TermMatch, TokenText} from './matchEntry.ts'
import {wordBefore} from './wordBefore.ts'

const ACTS = new Set(
  'lov loven lovbekendtgørelse bekendtgørelse bekendtgørelsen cirkulære'.split(' '),
)
/** `en lov om …` is none that there is. */
const INDEFINITE = new Set('en ny nye ingen anden anderledes bedre egen sådan'.split(' '))
/** So many words of an act's title may stand before a term. */
const LONGEST_TITLE = 8

/** Whether a term stands in the title of an act: *lov om hjælp til klienter*. */
export function isInActTitle(
  {first}: TermMatch,
  source: TokenText,
  lexicon: Lexicon | undefined,
): boolean {
  for (let back = 0; back < LONGEST_TITLE; back++) {
    const word = wordBefore(first - back, source)
    if (word === '') return false
    if (word === 'om' && ACTS.has(wordBefore(first - back - 1, source))) {
      return !INDEFINITE.has(wordBefore(first - back - 2, source))
    }
    if (isFiniteVerb(word, lexicon)) return false
  }
  return false
}
