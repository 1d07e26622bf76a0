import type {LinkedResponse} from '../model/linked.ts'
import {isDigit} from '../text/characters.ts'
import {pattern} from '../text/pattern.ts'
import {sourceOf} from './citationFor.ts'

/** So much of the sources is read for words; more of them says little that is new. */
const MOST_TEXT = 2_000_000
/** Abbreviations and words that are shouted. */
const SHOUTED = pattern('u')`^\p{Lu}{2,}$`

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
  const written = new Set<string>()
  for (const {prose} of linked.response.passages) addWords(prose.text, written)
  let left = MOST_TEXT
  for (const {state} of linked.sources) {
    const text = sourceOf(state)?.text.slice(0, left) ?? ''
    addWords(text, written)
    left -= text.length
  }
  const words = [...written].filter((word) => !SHOUTED.test(word))
  const vocabulary = new Vocabulary(
    new Set(words.map((word) => word.normalize('NFC').toLowerCase())),
  )
  known.set(linked, vocabulary)
  return vocabulary
}

/** Adds the words that stand free: no hyphen or digit beside them, nor a hyphen at the end of the line before. */
function addWords(text: string, words: Set<string>): void {
  for (const {0: word, index} of text.matchAll(LETTERS)) {
    if (words.has(word)) continue
    const after = text.charCodeAt(index + word.length)
    if (isHyphen(after) || isDigit(after) || follows(text, index)) continue
    words.add(word)
  }
}

const LETTERS = pattern('gu')`[\p{L}\p{M}]+`

/** Whether a word goes on from what is before it: `3D`, `peer-mentor`, or a word that a line end has parted. */
function follows(text: string, start: number): boolean {
  let at = start - 1
  if (isDigit(text.charCodeAt(at))) return true
  while (start - at < 6 && /\s/u.test(text.charAt(at))) at--
  return isHyphen(text.charCodeAt(at)) && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0xad
}
