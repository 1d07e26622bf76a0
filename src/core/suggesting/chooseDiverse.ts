import type {ParagraphIndex} from './indexParagraphs.ts'
import type {RankedPassage} from './rankPassages.ts'
import {saysTheSame} from './saysTheSame.ts'

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
  const chosen: RankedPassage[] = []
  for (const passage of ranked) {
    if (chosen.length >= most) break
    const {paragraph} = passage
    if (paragraph.isHeading && hasBody(passage, ranked)) continue
    if (!chosen.some((other) => saysTheSame(other.paragraph, paragraph, index))) {
      chosen.push(passage)
    }
  }
  return chosen
}

function hasBody({number, score}: RankedPassage, ranked: readonly RankedPassage[]): boolean {
  return ranked.some(
    ({paragraph, score: other}) =>
      !paragraph.isHeading && paragraph.headings.includes(number) && other >= NEARLY * score,
  )
}
