import type {Lexicon} from '../model/lexicon.ts'

/** The dictionary has other words of the same letters for most of these. */
const COMMON = new Set(
  'er var har havde skal skulle kan kunne vil ville bør må måtte får fik bliver blev'.split(' '),
)

/**
 * Whether a word in lower case is most likely a verb in the present or past tense, which no title has: `skriver`, though
 * there are words for persons of the same letters.
 */
export function isFiniteVerb(lower: string, lexicon: Lexicon | undefined): boolean {
  if (COMMON.has(lower)) return true
  const readings = lexicon?.readingsOf(lower) ?? []
  return (
    readings.some(({category}) => /[qrvw]/u.test(category)) &&
    !readings.some(({category}) => /[b-o]/u.test(category)) &&
    (lower.endsWith('er') || !readings.some(({category}) => category === 'a'))
  )
}
