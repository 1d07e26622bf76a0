const ENDING = new Set("enrstdl'’")

/**
 * Letters that all regular forms of a Danish word share, and some other words too: `job` for *job*, *jobbet*
 * and *jobs*; `sygdom` for *sygdommene*. Words with the same key are worth comparing form by form.
 * `word` is in lower case; the key of a word of two letters is the word.
 */
export function termKey(word: string): string {
  let end = word.length
  for (;;) {
    const before = end
    while (end > 2 && ENDING.has(word.charAt(end - 1))) end--
    if (end > 4 && /^u[ms]$/u.test(word.slice(end - 2, end))) end -= 2
    if (end > 2 && word[end - 1] === word[end - 2]) end--
    if (end === before) return word.slice(0, end)
  }
}
