import type {LinkedResponse, SentenceSuggestions} from '../model/linked.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {findSentences} from '../text/findSentences.ts'
import {findFamiliarKeys} from './findFamiliarKeys.ts'
import type {ParagraphIndex} from './indexParagraphs.ts'
import {remarkOptions} from './remarkOptions.ts'
import {suggestForText} from './suggestForText.ts'

/**
 * The paragraphs that the sentence around a place of the response most likely speaks of, best first;
 * `undefined` where that is in no paragraph of a remark.
 */
export function suggestForSentence(
  at: number,
  linked: LinkedResponse,
  index: ParagraphIndex,
): SentenceSuggestions | undefined {
  for (const linkedRemark of linked.remarks) {
    const paragraph = linkedRemark.remark.paragraphs.find(
      ({span}) => at >= span.start && at < span.end,
    )
    if (paragraph === undefined) continue
    const {prose} = paragraph
    for (const stretch of findSentences(prose.text)) {
      const sentence = documentSpan(prose, stretch)
      if (at < sentence.start || at >= sentence.end) continue
      const options = remarkOptions(linkedRemark, linked, findFamiliarKeys(linked.response))
      const text = prose.text.slice(stretch.start, stretch.end)
      const places = suggestForText(text, index, options).map(({passage, confidence}) => ({
        passage,
        confidence,
      }))
      return {sentence, places}
    }
  }
  return undefined
}
