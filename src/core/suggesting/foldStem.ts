const LETTERS: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ä', 'ae'],
  ['ø', 'o'],
  ['ö', 'o'],
  ['å', 'a'],
  ['é', 'e'],
])

/** Scanners and keyboards without Danish letters write `a` for å; short words would become others. */
export function foldStem(stem: string): string {
  if (stem.length < 5) return stem
  return stem.replace(/[æäøöåé]|aa/gu, (letter) => LETTERS.get(letter) ?? 'a')
}
