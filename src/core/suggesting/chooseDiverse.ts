import type {IndexedParagraph, ParagraphIndex} from './indexParagraphs.ts'
import type {RankedPassage} from './rankPassages.ts'

/** Two paragraphs that share so many of their words say the same. */
const SAME = 0.6
/** So few words are a label. */
const LABEL = 6
/** A paragraph nearly as good as its heading stands for both. */
const NEARLY = 0.6

/**
 * The best paragraphs, best first, each of which says something of its own: no heading beside the paragraph
 * under it, no row of a table beside one that reads the same.
 */
export function chooseDiverse(
  ranked: readonly RankedPassage[],
  most: number,
  index: ParagraphIndex,
): readonly RankedPassage[] {
  const chosen: {readonly passage: RankedPassage; readonly words: ReadonlySet<number>}[] = []
  for (const passage of ranked) {
    if (chosen.length >= most) break
    if (passage.paragraph.isHeading && hasBody(passage, ranked)) continue
    const words = tellingWords(passage.paragraph, index)
    if (!chosen.some((other) => likeness(other.words, words) >= SAME)) chosen.push({passage, words})
  }
  return chosen.map(({passage}) => passage)
}

function hasBody({number, score}: RankedPassage, ranked: readonly RankedPassage[]): boolean {
  return ranked.some(
    (other) =>
      !other.paragraph.isHeading &&
      other.paragraph.headings.includes(number) &&
      other.score >= NEARLY * score,
  )
}

function tellingWords({words}: IndexedParagraph, index: ParagraphIndex): ReadonlySet<number> {
  const telling = new Set<number>()
  for (const word of words) {
    const {keys = [], main = -1, text = ''} = index.words[word] ?? {}
    if (keys.length > 0 && !/^[\p{N}.,]+$/u.test(text)) telling.add(main)
  }
  return telling
}

/** The share of words in common; of the shorter one's, where that is but a label. */
function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const common = [...one].filter((word) => other.has(word)).length
  const shorter = Math.min(one.size, other.size)
  return common / Math.max(1, shorter <= LABEL ? shorter : one.size + other.size - common)
}
