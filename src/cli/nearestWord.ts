import {distance} from 'fastest-levenshtein'

/** The known word that was probably meant, if one is near enough: about one slip in three letters. */
export function nearestWord(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const word of known) {
    const slips = distance(written.toLowerCase(), word.toLowerCase())
    if (slips < least) {
      least = slips
      best = word
    }
  }
  return best
}
