import type {Span} from '../model/span.ts'
import {isEmptyWord} from './findKeys.ts'
import {readTokens} from './readTokens.ts'

/** Between these stands a statement of its own, often enough. */
const BREAK = /[,;:()–—]|\s-\s|\s(?:samt|og at|og have|men|mens)\s/gu
/** Sentences with fewer telling words than this are one statement. */
const LONG = 9
const SHORTEST = 2

/**
 * The parts of a long sentence that may each speak of another place: what stands in brackets, between commas,
 * after `samt`. A part that says next to nothing goes with the one before it. None for a short sentence.
 */
export function findClauses(sentence: string): readonly Span[] {
  if (tellingWords(sentence) < LONG) return []
  const clauses: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const before = clauses.at(-1)
    if (tellingWords(sentence.slice(start, end)) >= SHORTEST) clauses.push({start, end})
    else if (before !== undefined) clauses[clauses.length - 1] = {start: before.start, end}
    start = end
  }
  for (const {index} of sentence.matchAll(BREAK)) close(index)
  close(sentence.length)
  return clauses.length > 1 ? clauses : []
}

function tellingWords(text: string): number {
  return new Set(readTokens(text).filter((token) => !isEmptyWord(token))).size
}
