/** How hard a text is to read by its letters, words and full stops (Björnsson 1968). */
export interface Lix {
  /** Words a sentence, and long words in a hundred, added: 40 is a newspaper, 55 and more a law. */
  readonly lix: number
  readonly words: number
  readonly sentences: number
  /** Words of more than six letters. */
  readonly longWords: number
}

const LONG = 7

/** The readability of sentences given as words; figures are words of one letter, whatever their size. */
export function measureLix(sentences: readonly (readonly string[])[]): Lix {
  const words = sentences.flat()
  const longWords = words.filter((word) => !/^\d/u.test(word) && word.length >= LONG).length
  const filled = sentences.filter(({length}) => length > 0).length
  const lix = words.length === 0 ? 0 : words.length / filled + (100 * longWords) / words.length
  return {lix: Math.round(lix), words: words.length, sentences: filled, longWords}
}
