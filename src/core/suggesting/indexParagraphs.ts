import type {Passage, Source} from '../model/source.ts'
import {featureWords, findFeatures, type Features, type Vocabulary} from './findFeatures.ts'
import {findAcronyms} from './findAcronyms.ts'
import {stemDanish} from './stemDanish.ts'

/** A paragraph and what it is about. */
export interface IndexedParagraph {
  readonly passage: Passage
  readonly features: Features
  readonly isHeading: boolean
}

/** The paragraphs of a hearing's sources, ready to be asked which of them a text speaks of. */
export interface ParagraphIndex {
  readonly paragraphs: readonly IndexedParagraph[]
  /** In how many paragraphs each key occurs. */
  readonly frequency: ReadonlyMap<string, number>
  /** Numbers in `paragraphs` by key. */
  readonly postings: ReadonlyMap<string, readonly number[]>
  readonly vocabulary: Vocabulary
  readonly averageSize: number
}

/** Headings above a paragraph say what it is about, though it may not repeat their words. */
const HEADING_WEIGHT = 0.35

/** Takes every paragraph of the sources apart, once. */
export function indexParagraphs(sources: readonly Source[]): ParagraphIndex {
  const acronyms = findAcronyms(sources.map(({text}) => text))
  const drafts = sources.flatMap((source) =>
    source.paragraphs.map((paragraph) => ({
      source,
      paragraph,
      words: withExpansions(
        featureWords(source.text.slice(paragraph.start, paragraph.end)),
        acronyms,
      ),
    })),
  )
  const vocabulary = new Set(drafts.flatMap(({words}) => words.map(stemDanish)))
  const paragraphs = drafts.map(({source, paragraph, words}): IndexedParagraph => ({
    passage: {
      file: source.file,
      span: {start: paragraph.start, end: paragraph.end},
      paragraph: paragraph.index,
      page: paragraph.page,
    },
    features: withHeadings(findFeatures(words, vocabulary), paragraph.headingPath, vocabulary),
    isHeading: paragraph.kind === 'heading',
  }))
  const postings = postingsOf(paragraphs)
  return {
    paragraphs,
    postings,
    frequency: new Map([...postings].map(([key, numbers]) => [key, numbers.length])),
    vocabulary,
    averageSize:
      paragraphs.reduce((sum, {features}) => sum + features.size, 0) /
      Math.max(1, paragraphs.length),
  }
}

/** `BIF` stands for all the words of the name that it abbreviates. */
function withExpansions(
  words: readonly string[],
  acronyms: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...words, ...words.flatMap((word) => acronyms.get(word.replace(/s$/u, '')) ?? [])]
}

function withHeadings(
  features: Features,
  headingPath: readonly string[],
  vocabulary: Vocabulary,
): Features {
  const all = new Map(features)
  for (const heading of headingPath) {
    for (const [key, weight] of findFeatures(featureWords(heading), vocabulary)) {
      if (!key.includes(' ') && !all.has(key)) all.set(key, weight * HEADING_WEIGHT)
    }
  }
  return all
}

function postingsOf(
  paragraphs: readonly IndexedParagraph[],
): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>()
  for (const [number, {features}] of paragraphs.entries()) {
    for (const key of features.keys()) {
      const numbers = postings.get(key)
      if (numbers === undefined) postings.set(key, [number])
      else numbers.push(number)
    }
  }
  return postings
}
