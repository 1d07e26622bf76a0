import {expectationOf} from './commonWords.ts'
import type {Postings} from './gatherPostings.ts'

/** How much a paragraph says by having a key, in natural units of information. */
export interface Information {
  /** By number of a key of the sources. */
  readonly ofKeys: Float32Array
  /** For a key that is in no source. */
  of(key: string): number
}

/** As many paragraphs of ordinary text are taken as seen before the sources are. */
const SEEN_BEFORE = 300
/** A word that stands nowhere says no more than one that stands in a single paragraph of some hundred. */
const MOST_UNSEEN = 6.5

/**
 * Reckons from how often a key stands in the sources, and in any text. What a source speaks of all the time
 * singles out none of its paragraphs, however many others never do: the source that has a key most often counts,
 * and so no statement becomes surer by adding documents about other things. `sourceOf` gives the number of the
 * source that a paragraph is in.
 */
export function measureInformation(
  keys: ReadonlyMap<string, number>,
  postings: Postings,
  sizes: readonly number[],
  sourceOf: (paragraph: number) => number,
): Information {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const counts = new Int32Array(sizes.length)
  const inSources = (key: number, expected: number): number => {
    let rate = (postings.count(key) + expected) / (all + SEEN_BEFORE)
    const touched: number[] = []
    postings.forEach(key, (paragraph) => {
      const source = sourceOf(paragraph)
      if (counts[source] === 0) touched.push(source)
      counts[source] = (counts[source] ?? 0) + 1
    })
    for (const source of touched) {
      const size = sizes[source] ?? 0
      rate = Math.max(rate, ((counts[source] ?? 0) + expected) / (size + SEEN_BEFORE))
      counts[source] = 0
    }
    return rate
  }
  return {
    ofKeys: Float32Array.from(keys, ([key, number]) => {
      const {rate, aboutness} = expectationOf(key)
      return aboutness * -Math.log(inSources(number, SEEN_BEFORE * rate + LEAST_COUNT))
    }),
    of: (key) => {
      const {rate, aboutness} = expectationOf(key)
      return aboutness * Math.min(MOST_UNSEEN, -Math.log(rate + LEAST_COUNT / (all + SEEN_BEFORE)))
    },
  }
}

/** Nothing is taken as impossible. */
const LEAST_COUNT = 0.2
