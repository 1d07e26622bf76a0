import type {HearingResponse, ResponsePassage} from '../model/response.ts'
import {indexWords, type WordIndex} from './indexWords.ts'

/** What a response says outside block quotations, as texts and as words. */
export interface OwnWords {
  readonly passages: readonly ResponsePassage[]
  /** Of the passages' texts, in the same order. */
  readonly index: WordIndex
}

const found = new WeakMap<HearingResponse, OwnWords>()

/** The words of a response outside block quotations; read once, however many rules ask. */
export function ownWords(response: HearingResponse): OwnWords {
  const kept = found.get(response)
  if (kept !== undefined) return kept
  const passages = response.passages.filter(({quoted}) => !quoted)
  const words: OwnWords = {passages, index: indexWords(passages.map(({prose}) => prose.text))}
  found.set(response, words)
  return words
}
