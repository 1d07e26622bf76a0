import {partOfWord, parts} from './partOfWord.ts'

/**
 * The words of several texts as flat lists of numbers: a word is a longest run of letters, accents and digits
 * (`\p{L}`, `\p{M}`, `\p{N}`), so `peer-mentor` is two. A long text has few different words: what is asked of a word is
 * asked of `words`, once, and not at each of its places.
 */
export interface WordIndex {
  /** The different words as they are written, in the order of their first place. */
  readonly words: readonly string[]
  /** By text: the place of its first word in the three lists below; one more than there are texts. */
  readonly firsts: readonly number[]
  /** Where each word begins and ends in its text, and which of `words` it is. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly ids: Uint32Array
}

/** The words of some texts; one pass over each. */
export function indexWords(texts: readonly string[]): WordIndex {
  // Between two words there is a sign at least.
  const most = texts.reduce((sum, {length}) => sum + ((length + 1) >> 1), 0)
  const starts = new Uint32Array(most)
  const ends = new Uint32Array(most)
  const ids = new Uint32Array(most)
  const words: string[] = []
  const known = new Map<string, number>()
  const firsts = [0]
  let count = 0
  for (const text of texts) {
    for (let at = 0; at < text.length;) {
      if (partOfWord(text.charCodeAt(at)) === parts.none) {
        at++
        continue
      }
      const start = at++
      while (at < text.length && partOfWord(text.charCodeAt(at)) !== parts.none) at++
      const word = text.slice(start, at)
      let id = known.get(word)
      if (id === undefined) {
        id = words.push(word) - 1
        known.set(word, id)
      }
      starts[count] = start
      ends[count] = at
      ids[count++] = id
    }
    firsts.push(count)
  }
  return {
    words,
    firsts,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    ids: ids.subarray(0, count),
  }
}
