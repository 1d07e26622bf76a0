import {findCandidates} from './findCandidates.ts'
import type {IndexedParagraph, ParagraphIndex} from './indexParagraphs.ts'
import {measureMatch, wantedKeys, type Match} from './measureMatch.ts'
import {readStatement, type Statement} from './readStatement.ts'

/** A paragraph that has something in common with a statement. */
export interface RankedPassage {
  readonly number: number
  readonly paragraph: IndexedParagraph
  readonly match: Match
  /** What they have in common, weighed; the more the likelier. */
  readonly score: number
}

export interface Ranking {
  readonly statement: Statement
  /** Best first. */
  readonly ranked: readonly RankedPassage[]
}

export interface RankOptions {
  /** The file of the source that the remark's proposal stands in: it comes before others as good. */
  readonly preferredFile?: string
  /** What stands around the text, its heading above all: it decides between places as good. */
  readonly context?: string
  /** Keys of words that the writer uses all the time. */
  readonly familiar?: ReadonlySet<string>
}

const NEAR = 0.7
const WHOLE = 0.3
const ABOVE = 0.35
const RUN = 0.35
const PREFERRED = 1.12
const CONTEXT = 0.08
/** Labels and headings repeat what a paragraph says; they count for this much, and full ones for 1. */
const LABEL = 0.85
const FULL_PARAGRAPH = 12
/** So many of the best are held against the context too. */
const CLOSE = 20

/** Puts the paragraphs that share something with a text in order, best first. */
export function rankPassages(
  text: string,
  index: ParagraphIndex,
  {preferredFile, context = '', familiar = new Set()}: RankOptions = {},
): Ranking {
  const statement = readStatement(text, index, familiar)
  const wanted = wantedKeys(statement, index)
  const ranked = findCandidates(statement, index)
    .flatMap((number): readonly RankedPassage[] => {
      const paragraph = index.paragraphs[number]
      if (paragraph === undefined) return []
      const match = measureMatch(statement, wanted, number, index)
      const factor = paragraph.passage.file === preferredFile ? PREFERRED : 1
      return [{number, paragraph, match, score: factor * scoreOf(match) * substance(paragraph)}]
    })
    .sort(byScore)
  return {statement, ranked: withContext(ranked, context, index)}
}

function withContext(
  ranked: readonly RankedPassage[],
  context: string,
  index: ParagraphIndex,
): readonly RankedPassage[] {
  if (context === '') return ranked
  const around = readStatement(context, index)
  const wanted = wantedKeys(around, index)
  const close = ranked.slice(0, CLOSE).map((each) => {
    const {whole, above} = measureMatch(around, wanted, each.number, index)
    const share = (whole + above) / Math.max(1, around.total)
    return {...each, score: each.score * (1 + CONTEXT * Math.min(1, 2 * share))}
  })
  return [...close, ...ranked.slice(CLOSE)].sort(byScore)
}

function scoreOf({near, whole, above, run}: Match): number {
  return NEAR * near + WHOLE * whole + ABOVE * above + RUN * run
}

function substance({wordCount, isHeading}: IndexedParagraph): number {
  if (isHeading) return LABEL
  return LABEL + (1 - LABEL) * Math.min(1, wordCount / FULL_PARAGRAPH)
}

function byScore(a: RankedPassage, b: RankedPassage): number {
  const [one, other] = [a.paragraph.passage, b.paragraph.passage]
  if (a.score !== b.score) return b.score - a.score
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.span.start - other.span.start
}
