import type {WordCount} from './countWords.ts'

/** How hard a text is to read by its letters, words and full stops (Björnsson 1968). */
export interface Lix {
  /** Words a sentence, and long words in a hundred, added: 40 is a newspaper, 55 and more a law. */
  readonly lix: number
  readonly words: number
  readonly sentences: number
  /** Words of more than six letters. */
  readonly longWords: number
}

/** The readability of sentences given by their words; figures are words of one letter, whatever their size. */
export function measureLix(all: readonly WordCount[]): Lix {
  let words = 0
  let longWords = 0
  let sentences = 0
  for (const each of all) {
    words += each.words
    longWords += each.longWords
    if (each.words > 0) sentences++
  }
  const lix = words === 0 ? 0 : words / sentences + (100 * longWords) / words
  return {lix: Math.round(lix), words, sentences, longWords}
}
