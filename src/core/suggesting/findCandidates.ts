import type {ParagraphIndex} from './indexParagraphs.ts'
import type {Statement, TermKey} from './readStatement.ts'

/** As many as are worth a closer look. */
const MOST = 60
/** Keys that stand in more paragraphs than this find none that a rarer one would not. */
const COMMON = 5000

/** The numbers of the paragraphs that share most with a statement, by a quick reckoning. */
export function findCandidates(statement: Statement, index: ParagraphIndex): readonly number[] {
  const scores = new Float32Array(index.paragraphs.length)
  const found: number[] = []
  for (const {key, weight} of searchableKeys(statement, index)) {
    const value = weight * (index.information[key] ?? 0)
    index.postings.forEach(key, (paragraph, share) => {
      const before = scores[paragraph] ?? 0
      if (before === 0) found.push(paragraph)
      scores[paragraph] = before + value * share
    })
  }
  const scoreOf = (paragraph: number): number => scores[paragraph] ?? 0
  const most = found.reduce((best, paragraph) => Math.max(best, scoreOf(paragraph)), 0)
  return found
    .filter((paragraph) => scoreOf(paragraph) > most / 4)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    .slice(0, MOST)
}

function searchableKeys({terms}: Statement, index: ParagraphIndex): readonly TermKey[] {
  const keys = terms.flatMap((term) => term.keys)
  const rare = keys.filter(({key}) => index.postings.count(key) <= COMMON)
  return rare.length > 0 ? rare : keys
}
