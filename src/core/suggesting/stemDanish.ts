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
  't',
].sort((a, b) => b.length - a.length)

/** What is left of a word must be longer than this, or it stands for too many others. */
const SHORTEST_STEM = 4

/**
 * The part of a Danish word that its forms share, as a key for searching: `borgernes`, `borgere` and
 * `borger` give the same. It is no dictionary form and may stand for several words (`taler`, `tale`):
 * good enough to find likely places, never to say that two words are one.
 */
export function stemDanish(word: string): string {
  const lower = word.normalize('NFC').toLowerCase()
  const ending = ENDINGS.find(
    (each) => lower.endsWith(each) && lower.length - each.length >= SHORTEST_STEM,
  )
  const stem = ending === undefined ? lower : lower.slice(0, -ending.length)
  return stem.replace(/([bdfgklmnprst])\1$/u, '$1')
}
