/** Letters that Danish writers put in, leave out or take one for another. */
const LETTERS = 'esnrtdglkaiomupbfvhjy'
const SHORTEST = 9

/**
 * The known keys that differ from a long one by a letter: `sygdagpeng` for `sygedagpeng`, `livstilssygdom`
 * for `livsstilssygdom`. The time grows with the length of the key alone.
 */
export function findSpellings(key: string, isKnown: (key: string) => boolean): readonly string[] {
  if (key.length < SHORTEST || key.includes(' ') || key.length > LONGEST) return []
  const found = new Set<string>()
  const consider = (other: string): void => {
    if (other !== key && isKnown(other)) found.add(other)
  }
  for (let at = 1; at <= key.length; at++) {
    const [head, tail] = [key.slice(0, at), key.slice(at)]
    consider(head + tail.slice(1))
    consider(head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2))
    for (const letter of LETTERS) {
      consider(head + letter + tail)
      if (tail !== '') consider(head + letter + tail.slice(1))
    }
  }
  return [...found]
}

const LONGEST = 60
