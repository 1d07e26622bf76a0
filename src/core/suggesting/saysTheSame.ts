import type {IndexedParagraph, ParagraphIndex} from './indexParagraphs.ts'

/** Two paragraphs that share so many of all their words say the same. */
const ALIKE = 0.6
/** One that has so many of its words from the other adds nothing to it. */
const CONTAINED = 0.75

/** True for paragraphs with mostly the same words, and where one of them is but a part of the other. */
export function saysTheSame(
  one: IndexedParagraph,
  other: IndexedParagraph,
  index: ParagraphIndex,
): boolean {
  const [words, others] = [tellingWords(one, index), tellingWords(other, index)]
  const common = [...words].filter((word) => others.has(word)).length
  const shorter = Math.min(words.size, others.size)
  if (shorter === 0) return false
  return common >= CONTAINED * shorter || common >= ALIKE * (words.size + others.size - common)
}

function tellingWords({words}: IndexedParagraph, index: ParagraphIndex): ReadonlySet<number> {
  const telling = new Set<number>()
  for (const word of words) {
    const {keys = [], main = -1, text = ''} = index.words[word] ?? {}
    if (keys.length > 0 && !/^[\p{N}.,]+$/u.test(text)) telling.add(main)
  }
  return telling
}
