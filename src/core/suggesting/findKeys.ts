import {isStopWord} from './commonWords.ts'
import {foldStem} from './foldStem.ts'
import {splitCompound, type StemOf} from './splitCompound.ts'
import {stemDanish} from './stemDanish.ts'
import {pattern} from '../text/pattern.ts'

/** Something that a word may be found by, and how well that stands for the word, from 0 to 1. */
export interface Key {
  readonly key: string
  readonly weight: number
}

const PIECE = 0.9
const ROOT = 0.8
const FIRST_PART = 0.75
const LAST_PART = 0.6
const PART_OF_PART = 0.6

/** `projekts` looks like `indsats`. */
const GENITIVE = /.{4}[dkpt]s$/u

const SMALL_NUMBER = pattern('u')`^\p{N}{1,2}$`
/** Endings that make another word of a verb or an adjective: `videreførelse`, `finansiering`, `udsathed`, `kørt`. */
const DERIVED = /(?:els|ning|ing|hed|(?<=[klr])t)$/u

/**
 * The keys of a word: its stem, the verb or adjective in it, and the parts of a compound, joined and
 * apart where it has a hyphen. None for words that say nothing.
 */
export function findKeys(word: string, stemOf: StemOf): readonly Key[] {
  if (isEmptyWord(word)) return []
  const keys = new Map<string, number>()
  const add = (key: string, weight: number): void => {
    if (weight > (keys.get(key) ?? 0)) keys.set(key, weight)
  }
  if (!word.includes('-')) addForm(word, 1, stemOf, add)
  else {
    addForm(word.replaceAll('-', ''), 1, stemOf, add)
    for (const piece of word.split('-')) if (!isEmptyWord(piece)) addForm(piece, PIECE, stemOf, add)
  }
  return [...keys].map(([key, weight]) => ({key, weight}))
}

/** Too short or too common to be searched for. */
export function isEmptyWord(word: string): boolean {
  return word.length < 2 || SMALL_NUMBER.test(word) || isStopWord(word)
}

/** The key of the word as a whole: letters that scanners lose their marks of are made plain. */
export function mainKey(word: string): string {
  return foldStem(stemDanish(word.replaceAll('-', '')))
}

function addForm(
  form: string,
  weight: number,
  stemOf: StemOf,
  add: (key: string, weight: number) => void,
): void {
  const stem = stemDanish(form)
  add(foldStem(stem), weight)
  if (GENITIVE.test(stem)) add(foldStem(stem.slice(0, -1)), weight * PIECE)
  const root = DERIVED.test(stem) ? stemDanish(stem.replace(DERIVED, '')) : ''
  if (root.length >= 4) add(foldStem(root), weight * ROOT)
  const parts = splitCompound(stem, stemOf)
  if (parts === undefined) return
  addPart(parts.first, weight * FIRST_PART, stemOf, add)
  addPart(parts.last, weight * LAST_PART, stemOf, add)
}

function addPart(
  part: string,
  weight: number,
  stemOf: StemOf,
  add: (key: string, weight: number) => void,
): void {
  add(foldStem(part), weight)
  const parts = splitCompound(part, stemOf)
  if (parts === undefined) return
  add(foldStem(parts.first), weight * PART_OF_PART)
  add(foldStem(parts.last), weight * PART_OF_PART)
}
