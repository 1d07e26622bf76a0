import {distance} from 'fastest-levenshtein'
import type {Passage} from '../model/source.ts'
import {featureWords, findFeatures, type Features} from './findFeatures.ts'
import type {ParagraphIndex} from './indexParagraphs.ts'

/** A paragraph that a text probably speaks of, and how sure that is, from 0 to 1. */
export interface Suggestion {
  readonly passage: Passage
  readonly confidence: number
  /** How much there is in common, for putting suggestions in order; it has no upper bound. */
  readonly score: number
}

export interface SuggestOptions {
  /** The file of the source that the remark's proposal stands in: it comes before others as good. */
  readonly preferredFile?: string
  /** At most so many; 3 unless said. */
  readonly most?: number
}

const OWN_SOURCE_BONUS = 1.15
/** Below this nothing is suggested: silence is better than a guess. */
const LEAST_CONFIDENCE = 0.5
const PROPOSAL_NUMBER = /^\s*(?:nr\.?|forslag)\s*[\p{N}.]+/iu

/**
 * The paragraphs that a text without quotation or citation most likely speaks of, best first: they share
 * its rare words, by stem and by part of compound, and its names and programmes. Empty where it is not clear.
 */
export function suggestPassages(
  text: string,
  index: ParagraphIndex,
  {preferredFile, most = 3}: SuggestOptions = {},
): readonly Suggestion[] {
  const words = featureWords(text.replace(PROPOSAL_NUMBER, ''))
  const asked = withSpellings(findFeatures(words, index.vocabulary), index)
  const scores = new Map<number, number>()
  for (const [key, weight] of asked) {
    const value = weight * rarity(key, index)
    for (const number of index.postings.get(key) ?? []) {
      const found = index.paragraphs[number]?.features.get(key) ?? 0
      scores.set(number, (scores.get(number) ?? 0) + value * found)
    }
  }
  const total = [...asked].reduce((sum, [key, weight]) => sum + weight * rarity(key, index), 0)
  return [...scores]
    .flatMap(([number, score]) => {
      const paragraph = index.paragraphs[number]
      if (paragraph === undefined) return []
      const size = 0.6 + 0.4 * Math.sqrt(paragraph.features.size / index.averageSize)
      const bonus = paragraph.passage.file === preferredFile ? OWN_SOURCE_BONUS : 1
      return [{passage: paragraph.passage, score: (score * bonus) / size, share: score / total}]
    })
    .sort((a, b) => b.score - a.score || compare(a.passage, b.passage))
    .slice(0, most)
    .map(({passage, score, share}) => ({passage, score, confidence: confidenceOf(score, share)}))
    .filter(({confidence}) => confidence >= LEAST_CONFIDENCE)
}

/** Much in common by weight, or a large part of a short text: each alone is enough. */
function confidenceOf(score: number, share: number): number {
  const sure = 1 - Math.exp(-(Math.max(0, score - 0.7) + Math.max(0, share - 0.25) * 2))
  return Math.round(Math.min(0.99, sure) * 100) / 100
}

/** Long words are spelt in more ways than one: `sygdagpenge`, `livstilssygdom`. */
function withSpellings(asked: Features, index: ParagraphIndex): Features {
  const all = new Map(asked)
  for (const [key, weight] of asked) {
    if (key.length < 9 || key.includes(' ')) continue
    for (const other of index.vocabulary) {
      if (
        Math.abs(other.length - key.length) <= 1 &&
        !all.has(other) &&
        other.startsWith(key.slice(0, 1)) &&
        distance(key, other) === 1
      ) {
        all.set(other, weight * 0.9)
      }
    }
  }
  return all
}

/** How much a key tells: 1 for one that stands in a single paragraph, near 0 for one that stands in all. */
function rarity(key: string, {frequency, paragraphs}: ParagraphIndex): number {
  const count = Math.max(1, frequency.get(key) ?? 1)
  return inverseFrequency(count, paragraphs.length) / inverseFrequency(1, paragraphs.length)
}

/** As in BM25 (Robertson and Spärck Jones). */
function inverseFrequency(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5))
}

function compare(a: Passage, b: Passage): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start
}
