import type {Lexicon} from '../model/lexicon.ts'
import {isSingularHere} from './isSingularHere.ts'
import type {TermMatch, TokenText} from './matchEntry.ts'
import {wordBefore} from './wordBefore.ts'

/** What these follow where they are nouns is what any singular noun follows. */
const SMALL = new Set('hjem inden trods dels mod ved under over have alt lige nok næste'.split(' '))
/** What *siden* follows where it is a side. */
const PLACES = new Set('på af ved til fra i over om ad bag den anden ene'.split(' '))

const NUMBERS = new Set(
  'to tre fire fem seks syv otte ni ti tolv tyve hundrede tusind par begge alle mange flere nogle små'.split(
    ' ',
  ),
)

/** Whether a form of a listed noun is a small word: `siden 1984`, `både i dag`; not `på siden`, `ti både`. */
export function isSmallWordHere(
  {first, last, entry}: TermMatch,
  source: TokenText,
  lexicon: Lexicon | undefined,
): boolean {
  const token = source.tokenAt(first)
  if (token === undefined || first !== last || entry.parts.length > 1) return false
  const before = wordBefore(first, source)
  if (token.lower === 'siden') return !PLACES.has(before)
  if (token.lower === 'både') {
    const readings = lexicon?.readingsOf(before) ?? []
    if (NUMBERS.has(before) || /\p{N}$/u.test(before)) return false
    return !readings.some(({category}) => category === 'm')
  }
  return SMALL.has(token.lower) && !isSingularHere(first, source, lexicon)
}
