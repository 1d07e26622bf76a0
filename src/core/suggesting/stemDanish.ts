import {pattern} from '../text/pattern.ts'

/** Endings of nouns, verbs and adjectives, longest first. */
const ENDINGS = [
  'endes',
  'ernes',
  'ende',
  'edes',
  'erne',
  'eren',
  'erens',
  'ede',
  'ene',
  'enes',
  'ets',
  'ens',
  'ers',
  'ere',
  'er',
  'en',
  'et',
  'es',
  'te',
  'e',
  's',
].sort((a, b) => b.length - a.length)

/** What is left of a word must be as long as this, or it stands for too many others. */
const SHORTEST_STEM = 4

/** `sagen`, `huset`, `vejene`: endings that no short word has by nature leave three letters. */
const SHORT_NOUN = pattern(
  'u',
)`^(\p{L}?[^aeiouyæøå][aeiouyæøå][^aeiouyæøå])(?:erne|ene|en|et|er)s?$`

/** `særligt`; a noun such as `udgift` ends in -t by nature. */
const ADVERB = pattern('u')`(?<=\p{L}{2}(?:ig|sk))t$`

/** `indsats`, `plads`, `bus`, `praksis`: here the -s mostly belongs to the word. */
const OWN_S = /[dkptuis]s$/u

/** Nouns that change their vowel, alone or at the end of a compound: `skolebørn`. */
const VOWEL_CHANGES: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/børn(?:ene)?s?$/u, 'barn'],
  [/bøger(?:ne)?s?$/u, 'bog'],
  [/mænd(?:ene)?s?$/u, 'mand'],
  [/kræfter(?:ne)?s?$/u, 'kraft'],
  [/hænder(?:ne)?s?$/u, 'hånd'],
  [/nætter(?:ne)?s?$/u, 'nat'],
  [/stæder(?:ne)?s?$/u, 'stad'],
]

/**
 * The part of a Danish word that its forms share, as a key for searching: `borgernes`, `borgere` and
 * `borger` give the same. It is no dictionary form and may stand for several words (`taler`, `tale`):
 * good enough to find likely places, never to say that two words are one.
 */
export function stemDanish(word: string): string {
  const lower = singular(word.normalize('NFC').toLowerCase())
  const short = SHORT_NOUN.exec(lower)?.[1]
  if (short !== undefined) return short
  const ending = ENDINGS.find(
    (each) =>
      lower.endsWith(each) &&
      lower.length - each.length >= SHORTEST_STEM &&
      (each !== 's' || !OWN_S.test(lower)),
  )
  const stem = ending === undefined ? lower.replace(ADVERB, '') : lower.slice(0, -ending.length)
  return stem.replace(/(?<=\p{L}{2})([bdfgklmnprst])\1$/u, '$1')
}

function singular(word: string): string {
  if (!/[æø]/u.test(word)) return word
  const change = VOWEL_CHANGES.find(([plural]) => plural.test(word))
  return change === undefined ? word : word.replace(change[0], change[1])
}
