import type {Match} from './measureMatch.ts'
import {chanceInformation} from './chanceInformation.ts'

/** What is looked at to say how likely it is that a statement speaks of a paragraph. */
export interface Evidence {
  readonly match: Match
  /** What both have in common, weighed. */
  readonly score: number
  /** The information in all of the statement's words. */
  readonly total: number
  /** The score of the best paragraph. */
  readonly top: number
  /** How many paragraphs its source has. */
  readonly among: number
}

/** More in common than this is no surer. */
const ENOUGH = 20
/** What a word tells that stands in one paragraph of some hundred. */
const ONE_PARAGRAPH = 6.5

/**
 * How likely it is that the statement speaks of the paragraph, from 0 to 1: of a hundred suggestions with
 * 0.7, some seventy are right. A logistic regression on statements made of the paragraphs of five
 * collections with most words gone, bent and others put in, and on as many about other things or nothing
 * (`scripts/suggestionCases.mjs` prints how well it holds). Much in common speaks for it, as do words that
 * tell much each; better paragraphs speak against it, and so does a statement that says much else.
 */
export function confidenceOf({match, score, total, top, among}: Evidence): number {
  if (match.terms === 0 || total <= 0) return 0
  const beyondChance = Math.max(0, score - chanceInformation(among))
  const each = match.near / match.terms / ONE_PARAGRAPH
  const logit =
    -3.9 +
    0.38 * Math.min(beyondChance, ENOUGH) +
    0.6 * Math.log(1 + beyondChance) +
    1.27 * each -
    0.49 * (top - score) -
    0.7 * Math.log(total)
  const likely = 1 / (1 + Math.exp(-logit))
  return Math.round(Math.min(0.99, likely) * 100) / 100
}
