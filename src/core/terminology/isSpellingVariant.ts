/**
 * Whether two terms are one word in two spellings: equal but for hyphens, spaces and capitals, or for a
 * letter or two in a long word (`sygdagpenge`, `sygedagpenge`). Synonyms are not.
 */
export function isSpellingVariant(a: string, b: string): boolean {
  const left = letters(a)
  const right = letters(b)
  if (left === right) return true
  if (Math.min(left.length, right.length) < 8 || Math.abs(left.length - right.length) > 2) {
    return false
  }
  const most = Math.min(left.length, right.length)
  let before = 0
  while (before < most && left[before] === right[before]) before++
  let after = 0
  while (after < most - before && left.at(-1 - after) === right.at(-1 - after)) after++
  return Math.max(left.length, right.length) - before - after <= 2
}

const PLAIN = /^[a-zæøå]+$/

function letters(term: string): string {
  if (PLAIN.test(term)) return term
  return term
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
