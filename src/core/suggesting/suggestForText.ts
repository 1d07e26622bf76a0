import {findStatements} from './findStatements.ts'
import type {ParagraphIndex} from './indexParagraphs.ts'
import {saysTheSame} from './saysTheSame.ts'
import {suggestPassages, type Suggestion, type SuggestOptions} from './suggestPassages.ts'

const MOST = 3
/** The first place of one sentence tells more than the second of another as likely. */
const BY_RANK = [1, 0.5, 0.3]

/**
 * The likeliest paragraphs for a whole paragraph of a response, at most three, best first. It is asked sentence
 * by sentence: it may speak of several places, and the best one of each comes before the second of any.
 */
export function suggestForText(
  text: string,
  index: ParagraphIndex,
  options: SuggestOptions,
): readonly Suggestion[] {
  const likely = findStatements(text)
    .flatMap((statement) =>
      suggestPassages(statement, index, options).map((suggestion, rank) => ({
        suggestion,
        worth: suggestion.confidence * (BY_RANK[rank] ?? 0),
      })),
    )
    .sort((a, b) => b.worth - a.worth)
  const best = new Map<number, Suggestion>()
  for (const {suggestion} of likely) {
    const {number, confidence} = suggestion
    const before = best.get(number)
    const isNew = before === undefined && best.size < MOST && !isTold(number, best.keys(), index)
    if (isNew || (before !== undefined && before.confidence < confidence)) {
      best.set(number, suggestion)
    }
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence)
}

function isTold(number: number, chosen: Iterable<number>, index: ParagraphIndex): boolean {
  const paragraph = index.paragraphs[number]
  return [...chosen].some((other) => {
    const told = index.paragraphs[other]
    return told !== undefined && paragraph !== undefined && saysTheSame(told, paragraph, index)
  })
}
