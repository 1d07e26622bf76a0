import type {Passage} from '../model/source.ts'
import {chooseDiverse} from './chooseDiverse.ts'
import {confidenceOf} from './confidenceOf.ts'
import type {ParagraphIndex} from './indexParagraphs.ts'
import {rankPassages, type RankOptions} from './rankPassages.ts'
import {pattern} from '../text/pattern.ts'

/** A paragraph that a text probably speaks of, and how likely that is, from 0 to 1. */
export interface Suggestion {
  readonly passage: Passage
  /** Its number in `ParagraphIndex.paragraphs`. */
  readonly number: number
  readonly confidence: number
}

export interface SuggestOptions extends RankOptions {
  /** At most so many; 3 unless said. */
  readonly most?: number
}

/** Where the best paragraph is less likely than this nothing is suggested: silence is better than a guess. */
const LEAST_FOR_ANY = 0.35
/** Beside a likely one, others are shown from here on. */
const LEAST = 0.15
const PROPOSAL_NUMBER = pattern('iu')`^\s*(?:nr\.?|forslag)\s*[\p{N}.]+`

/**
 * The paragraphs that a text without quotation or citation most likely speaks of, best first: they share
 * its rare words, by stem and by part of compound, and its names and programmes. Empty where it is not
 * clear. The same for whatever order the sources come in.
 */
export function suggestPassages(
  text: string,
  index: ParagraphIndex,
  {most = 3, ...options}: SuggestOptions = {},
): readonly Suggestion[] {
  const {statement, ranked} = rankPassages(text.replace(PROPOSAL_NUMBER, ''), index, options)
  const chosen = chooseDiverse(ranked, most, index)
  const {total} = statement
  const top = chosen[0]?.score ?? 0
  const suggestions = chosen
    .map(({number, paragraph, match, score}) => ({
      passage: paragraph.passage,
      number,
      confidence: confidenceOf({match, score, total, top, among: paragraph.among}),
    }))
    .sort((a, b) => b.confidence - a.confidence)
  const isClear = (suggestions[0]?.confidence ?? 0) >= LEAST_FOR_ANY
  return isClear ? suggestions.filter(({confidence}) => confidence >= LEAST) : []
}
