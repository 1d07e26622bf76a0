import type {LikelyPlace} from '../model/linked.ts'
import type {Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {findSentences} from '../text/findSentences.ts'
import {mainKey} from './findKeys.ts'
import type {ParagraphIndex} from './indexParagraphs.ts'
import {readTokens} from './readTokens.ts'
import {suggestPassages, type SuggestOptions} from './suggestPassages.ts'

/** Where it is less likely than this that a sentence was meant, none is shown. */
const LEAST = 0.6

/**
 * The sentence that words which stand nowhere most likely render: the best one of the best paragraph, with
 * how likely that paragraph is. `undefined` where it is not clear.
 */
export function suggestSentence(
  words: string,
  index: ParagraphIndex,
  sources: readonly Source[],
  options: SuggestOptions = {},
): LikelyPlace | undefined {
  const [best] = suggestPassages(words, index, {...options, most: 1})
  if (best === undefined || best.confidence < LEAST) return undefined
  const {passage, confidence} = best
  const text = sources.find(({file}) => file === passage.file)?.text
  if (text === undefined) return undefined
  const span = bestSentence(words, text.slice(passage.span.start, passage.span.end), index)
  const {start} = passage.span
  return {
    passage: {...passage, span: {start: start + span.start, end: start + span.end}},
    confidence,
  }
}

/** The sentence that shares the words that tell most; the first of several. */
function bestSentence(words: string, paragraph: string, index: ParagraphIndex): Span {
  const wanted = keysOf(words, index)
  let best: Span = {start: 0, end: paragraph.length}
  let most = 0
  for (const sentence of findSentences(paragraph)) {
    let score = 0
    for (const key of keysOf(paragraph.slice(sentence.start, sentence.end), index)) {
      if (wanted.has(key)) score += informationOf(key, index)
    }
    if (score <= most) continue
    most = score
    best = sentence
  }
  return best
}

function keysOf(text: string, index: ParagraphIndex): ReadonlySet<string> {
  return new Set(
    readTokens(text).flatMap((token) => [
      mainKey(token),
      ...index.findKeys(token).map(({key}) => key),
    ]),
  )
}

function informationOf(key: string, index: ParagraphIndex): number {
  const number = index.keys.get(key)
  return number === undefined ? 0 : (index.information[number] ?? 0)
}
