import type {Prose} from '../model/prose.ts'
import type {HearingResponse} from '../model/response.ts'
import {indexWords, type WordIndex} from '../text/indexWords.ts'

/** What a response says outside block quotations, as texts and as words. */
export interface OwnWords {
  readonly proses: readonly Prose[]
  /** Of the proses' texts, in the same order. */
  readonly index: WordIndex
}

const found = new WeakMap<HearingResponse, OwnWords>()

/** The words of a response outside block quotations; read once, however many rules ask. */
export function ownWords(response: HearingResponse): OwnWords {
  const kept = found.get(response)
  if (kept !== undefined) return kept
  const proses = response.passages.filter(({quoted}) => !quoted).map(({prose}) => prose)
  const words: OwnWords = {proses, index: indexWords(proses.map(({text}) => text))}
  found.set(response, words)
  return words
}
