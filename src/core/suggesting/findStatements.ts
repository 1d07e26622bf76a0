import {findSentences} from '../text/findSentences.ts'
import {findClauses} from './findClauses.ts'

/** Of a paragraph without end. */
const MOST = 60

/** What a paragraph says, each to be asked for alone: its sentences, and the parts of the long ones. */
export function findStatements(text: string): readonly string[] {
  const statements = findSentences(text)
    .slice(0, MOST)
    .map(({start, end}) => text.slice(start, end))
    .flatMap((sentence) => [
      sentence,
      ...findClauses(sentence).map(({start, end}) => sentence.slice(start, end)),
    ])
  return [...new Set(statements)].slice(0, MOST)
}
