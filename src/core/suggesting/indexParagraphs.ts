import type {Passage, Source} from '../model/source.ts'
import {findAcronyms} from './findAcronyms.ts'
import {findKeys, isEmptyWord, mainKey, type Key} from './findKeys.ts'
import {findNamePairs, toNameWord} from './findNamePairs.ts'
import {gatherPostings, type Postings} from './gatherPostings.ts'
import {gatherStems} from './gatherStems.ts'
import {measureInformation} from './measureInformation.ts'
import {readTokens} from './readTokens.ts'
import {pattern} from '../text/pattern.ts'

/** A paragraph as it is ranked. */
export interface IndexedParagraph {
  readonly passage: Passage
  readonly isHeading: boolean
  /** Of how many paragraphs of its source it is one. */
  readonly among: number
  /** Numbers in `paragraphs` of the headings above it, outermost first. */
  readonly headings: readonly number[]
  /** How many words it has that are more than figures and small words. */
  readonly wordCount: number
  /** Numbers of its words in `ParagraphIndex.words`, in order. */
  readonly words: Int32Array
}

/** A word of the sources, whichever way it is written. */
export interface IndexedWord {
  readonly text: string
  /** Numbers of the keys it is found by. */
  readonly keys: readonly {readonly key: number; readonly weight: number}[]
  /** Number of the key that stands for it as a whole; words that are not searched for have one too. */
  readonly main: number
}

/** The paragraphs of a hearing's sources, ready to be asked which of them a text speaks of. */
export interface ParagraphIndex {
  readonly paragraphs: readonly IndexedParagraph[]
  readonly words: readonly IndexedWord[]
  /** Numbers of keys. */
  readonly keys: ReadonlyMap<string, number>
  /** By number of a key: how much a paragraph says by having it, in natural units of information. */
  readonly information: Float32Array
  readonly postings: Postings
  /** What a word outside the sources is found by. */
  readonly findKeys: (word: string) => readonly Key[]
  /** How much a key says that may be in no source. */
  readonly informationOf: (key: string) => number
}

const FIGURE = pattern('u')`^\p{N}`

/** A paragraph's words beyond these are not looked at. */
const MOST_WORDS = 5000

/**
 * Takes every paragraph of the sources apart, once. How much a word says is reckoned from how often it
 * stands in these sources and in any; so a statement has the same words to find by in ten pages and in ten
 * thousand.
 */
export function indexParagraphs(sources: readonly Source[]): ParagraphIndex {
  const {paragraphs, forms} = readParagraphs(sources)
  const stemOf = gatherStems(forms)
  const acronyms = findAcronyms(sources.map(({text}) => text))
  const keysOf = (word: string): readonly Key[] =>
    [word, ...(acronyms.get(word.replace(/s$/u, '')) ?? [])].flatMap((each) =>
      findKeys(each, stemOf),
    )
  const {keys, numberOf} = numberKeys()
  const words = forms.map((text): IndexedWord => ({
    text,
    main: numberOf(mainKey(text)),
    keys: keysOf(text).map(({key, weight}) => ({key: numberOf(key), weight})),
  }))
  const names = forms.map(toNameWord)
  const pairs = paragraphs.map(({words: numbers}) =>
    findNamePairs(numbers.length, (at) => names[numbers[at] ?? -1]).map((at) => {
      const [first, second] = [words[numbers[at] ?? -1], words[numbers[at + 1] ?? -1]]
      return numberOf(pairKey(first?.main ?? -1, second?.main ?? -1))
    }),
  )
  const postings = gatherPostings(paragraphs.length, keys.size, (paragraph, use) => {
    for (const word of paragraphs[paragraph]?.words ?? []) {
      for (const {key, weight} of words[word]?.keys ?? []) use(key, weight)
    }
    for (const key of pairs[paragraph] ?? []) use(key, 1)
  })
  const sizes = sources.map((source) => source.paragraphs.length)
  const numbers = new Map(sources.map(({file}, number) => [file, number]))
  const information = measureInformation(
    keys,
    postings,
    sizes,
    (paragraph) => numbers.get(paragraphs[paragraph]?.passage.file ?? '') ?? 0,
  )
  return {
    paragraphs,
    words,
    keys,
    information: information.ofKeys,
    postings,
    findKeys: keysOf,
    informationOf: (key) => information.of(key),
  }
}

/** The key of two neighbours in a name, from the numbers of their main keys. */
export function pairKey(first: number, second: number): string {
  return `${first} ${second}`
}

function numberKeys(): {
  readonly keys: ReadonlyMap<string, number>
  readonly numberOf: (key: string) => number
} {
  const keys = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = keys.get(key)
    if (known !== undefined) return known
    keys.set(key, keys.size)
    return keys.size - 1
  }
  return {keys, numberOf}
}

function readParagraphs(sources: readonly Source[]): {
  readonly paragraphs: readonly IndexedParagraph[]
  readonly forms: readonly string[]
} {
  const {keys: numbers, numberOf} = numberKeys()
  const paragraphs: IndexedParagraph[] = []
  for (const source of sources) {
    const above: number[] = []
    for (const {start, end, index, page, kind, depth = 1} of source.paragraphs) {
      if (kind === 'heading') above.length = Math.min(above.length, depth - 1)
      const tokens = readTokens(source.text.slice(start, end)).slice(0, MOST_WORDS)
      paragraphs.push({
        passage: {file: source.file, span: {start, end}, paragraph: index, page},
        isHeading: kind === 'heading',
        among: source.paragraphs.length,
        headings: [...above],
        wordCount: tokens.filter((token) => !isEmptyWord(token) && !FIGURE.test(token)).length,
        words: Int32Array.from(tokens, numberOf),
      })
      if (kind === 'heading') above.push(paragraphs.length - 1)
    }
  }
  return {paragraphs, forms: [...numbers.keys()]}
}
