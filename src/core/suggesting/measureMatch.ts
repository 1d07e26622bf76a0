import type {ParagraphIndex} from './indexParagraphs.ts'
import type {Statement} from './readStatement.ts'

/** What a statement and a paragraph have in common, in natural units of information. */
export interface Match {
  /** In the stretch of the paragraph that has most of it. */
  readonly near: number
  /** In the whole paragraph. */
  readonly whole: number
  /** In the headings above it, of what the paragraph itself does not have. */
  readonly above: number
  /** How many of the statement's words are found. */
  readonly terms: number
  /** The most that a single word gives. */
  readonly best: number
  /** In the longest row of words that both have. */
  readonly run: number
  readonly runWords: number
}

/** What finding a key is worth to which terms of the statement. */
export interface Wanted {
  readonly keys: ReadonlyMap<number, readonly {readonly term: number; readonly value: number}[]>
  /** By the second word of a pair: its key and its first word. */
  readonly pairs: ReadonlyMap<number, readonly {readonly key: number; readonly first: number}[]>
}

/** A sentence or two. */
const STRETCH = 40
const STEP = 13

export function wantedKeys({terms}: Statement, {information}: ParagraphIndex): Wanted {
  const wanted = terms.flatMap(({keys}, term) =>
    keys.map(({key, weight}) => ({key, term, value: weight * (information[key] ?? 0)})),
  )
  const pairs = terms.flatMap(({keys, pair}) =>
    pair === undefined ? [] : keys.map(({key}) => ({key, ...pair})),
  )
  return {
    keys: Map.groupBy(wanted, ({key}) => key),
    pairs: Map.groupBy(pairs, ({second}) => second),
  }
}

/** Holds a statement against one paragraph of the index, word by word. */
export function measureMatch(
  statement: Statement,
  wanted: Wanted,
  number: number,
  index: ParagraphIndex,
): Match {
  const paragraph = index.paragraphs[number]
  const words = paragraph?.words ?? new Int32Array()
  const hits = findHits(words, wanted, index)
  const whole = gather(hits, statement)
  const above = gather(
    (paragraph?.headings ?? []).flatMap((heading) =>
      findHits(index.paragraphs[heading]?.words ?? new Int32Array(), wanted, index),
    ),
    statement,
  )
  return {
    near: nearest(hits, statement),
    whole: sum(whole),
    above: above.reduce((all, value, term) => all + Math.max(0, value - (whole[term] ?? 0)), 0),
    terms: whole.filter((value) => value > 0.5).length,
    best: Math.max(0, ...whole),
    ...longestRun(statement.sequence, words, index),
  }
}

interface Hit {
  readonly at: number
  readonly term: number
  readonly key: number
  readonly value: number
}

function findHits(words: Int32Array, wanted: Wanted, index: ParagraphIndex): readonly Hit[] {
  const hits: Hit[] = []
  const add = (at: number, key: number, weight: number): void => {
    for (const {term, value} of wanted.keys.get(key) ?? []) {
      hits.push({at, term, key, value: value * weight})
    }
  }
  for (const [at, word] of words.entries()) {
    const {main = -1, keys = []} = index.words[word] ?? {}
    for (const {key, weight} of keys) add(at, key, weight)
    for (const {key, first} of wanted.pairs.get(main) ?? []) {
      if (index.words[words[at - 1] ?? -1]?.main === first) add(at, key, 1)
    }
  }
  return hits
}

/** What each term finds: its keys add up, as far as the term as a whole is worth. */
function gather(hits: readonly Hit[], {terms}: Statement): readonly number[] {
  const byKey = new Map<string, Hit>()
  for (const hit of hits) {
    const key = `${hit.term} ${hit.key}`
    if (hit.value > (byKey.get(key)?.value ?? 0)) byKey.set(key, hit)
  }
  const found = new Array<number>(terms.length).fill(0)
  for (const {term, value} of byKey.values()) {
    found[term] = Math.min(terms[term]?.information ?? 0, (found[term] ?? 0) + value)
  }
  return found
}

function nearest(hits: readonly Hit[], statement: Statement): number {
  let best = 0
  let from = 0
  const last = hits.at(-1)?.at ?? 0
  for (let start = hits[0]?.at ?? 0; start <= last; start += STEP) {
    while ((hits[from]?.at ?? start) < start) from++
    let to = from
    while (to < hits.length && (hits[to]?.at ?? 0) < start + STRETCH) to++
    if (to > from) best = Math.max(best, sum(gather(hits.slice(from, to), statement)))
    if (start + STRETCH > last) break
  }
  return best
}

/** The row of words in common that tells most, and how many words it has. */
function longestRun(
  sequence: readonly number[],
  words: Int32Array,
  index: ParagraphIndex,
): Pick<Match, 'run' | 'runWords'> {
  const places = new Map<number, number[]>()
  for (const [at, key] of sequence.entries()) {
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  }
  let [run, runWords] = [0, 0]
  let before = new Map<number, {readonly words: number; readonly value: number}>()
  places.delete(-1)
  for (const word of words) {
    const {main = -1, keys = []} = index.words[word] ?? {}
    const value = keys.length === 0 ? EMPTY_WORD : (index.information[main] ?? 0)
    const now = new Map<number, {readonly words: number; readonly value: number}>()
    for (const at of places.get(main) ?? []) {
      const row = before.get(at - 1)
      const extended = {words: (row?.words ?? 0) + 1, value: (row?.value ?? 0) + value}
      now.set(at, extended)
      if (extended.words > 1 && extended.value > run) {
        run = extended.value
        runWords = extended.words
      }
    }
    before = now
  }
  return {run, runWords}
}

/** A statement that says the same over and over is looked at so often. */
const MOST_PLACES = 6

/** A small word in its place tells a little; nothing alone. */
const EMPTY_WORD = 0.6

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
