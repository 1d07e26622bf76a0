import type {LinkedResponse} from '../model/linked.ts'
import {sourceOf} from './citationFor.ts'

/** So much of the sources is read for words; more of them says little that is new. */
const MOST_TEXT = 2_000_000
/** Words that stand free: no hyphen beside them, nor at the end of the line before. */
const FREE_WORD =
  /(?<![\p{L}\p{M}\p{N}\u00AD][-\u2010\u2011]\s{0,4}|[\p{L}\p{M}\p{N}\u00AD])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}\u00AD]|[-\u2010\u2011\u00AD])/gu

/** Abbreviations and words that are shouted. */
const SHOUTED = /^\p{Lu}{2,}$/u

/** The words that a response and its sources are written with, in lower case, without those with a hyphen. */
export class Vocabulary {
  readonly #words: ReadonlySet<string>
  #sorted: readonly string[] | undefined

  constructor(words: ReadonlySet<string>) {
    this.#words = words
  }

  has(word: string): boolean {
    return this.#words.has(word)
  }

  /** Whether a word begins like this, and is at most so many letters longer. */
  hasBeginning(beginning: string, more = Infinity): boolean {
    this.#sorted ??= [...this.#words].sort()
    const words = this.#sorted
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle] ?? '') < beginning) low = middle + 1
      else high = middle
    }
    for (let at = low; words[at]?.startsWith(beginning) === true; at++) {
      if ((words[at]?.length ?? 0) <= beginning.length + more) return true
    }
    return false
  }
}

const known = new WeakMap<LinkedResponse, Vocabulary>()

/** The vocabulary of a response and the sources that were read for it, made once. */
export function vocabularyOf(linked: LinkedResponse): Vocabulary {
  const kept = known.get(linked)
  if (kept !== undefined) return kept
  const words = new Set<string>()
  for (const {prose} of linked.response.passages) addWords(prose.text, words)
  let left = MOST_TEXT
  for (const {state} of linked.sources) {
    const text = sourceOf(state)?.text.slice(0, left) ?? ''
    addWords(text, words)
    left -= text.length
  }
  const vocabulary = new Vocabulary(words)
  known.set(linked, vocabulary)
  return vocabulary
}

function addWords(text: string, words: Set<string>): void {
  for (const [word] of text.matchAll(FREE_WORD)) {
    if (!SHOUTED.test(word)) words.add(word.normalize('NFC').toLowerCase())
  }
}
